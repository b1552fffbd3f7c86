import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import { type Tone, toneClasses } from "./tone.ts";

type NoticeTone = Exclude<Tone, "accent">;
type NoticeProps = { tone?: NoticeTone; title?: ReactNode; role?: "status" | "alert" | "note"; actions?: ReactNode; children?: ReactNode };

const icons: Record<NoticeTone, IconName> = { neutral: "info", info: "info", good: "circleCheck", warn: "alert", bad: "stop" };

/** Something to know before going on. With `role` "alert" or "status" it is read out when it appears. */
export function Notice({ tone = "info", title, role, actions, children }: NoticeProps) {
  return (
    <div role={role} className={classNames("flex gap-3 rounded-xl border p-4 sm:p-5", toneClasses[tone])}>
      <Icon name={icons[tone]} className="mt-0.5 size-5" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={classNames("max-w-prose space-y-2 text-ink", title ? "mt-1" : null)}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
