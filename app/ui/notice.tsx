import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { type Tone, toneClasses } from "./tone.ts";

type NoticeProps = { tone?: Exclude<Tone, "accent">; title?: ReactNode; role?: "status" | "alert" | "note"; actions?: ReactNode; children?: ReactNode };

/** Something to know before going on. With `role` "alert" or "status" it is read out when it appears. */
export function Notice({ tone = "info", title, role, actions, children }: NoticeProps) {
  return (
    <div role={role} className={classNames("rounded-xl border p-4 sm:p-5", toneClasses[tone])}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={classNames("max-w-prose space-y-2 text-ink", title ? "mt-1" : null)}>{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
