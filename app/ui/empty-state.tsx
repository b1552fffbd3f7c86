import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type EmptyStateProps = { title: string; body?: ReactNode; action?: ReactNode; icon?: IconName };

/** Says why nothing is here, and what fills it. */
export function EmptyState({ title, body, action, icon = "info" }: EmptyStateProps) {
  return (
    <div className="rounded-xl border border-line-strong border-dashed px-6 py-10 text-center">
      <span className="mx-auto flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon name={icon} className="size-6" />
      </span>
      <p className="mt-4 font-semibold text-lg">{title}</p>
      {body && <div className="mx-auto mt-2 max-w-prose text-muted">{body}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
