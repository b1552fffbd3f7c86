import type { ReactNode } from "react";

/** Says why nothing is here, and what fills it. */
export function EmptyState({ title, body, action }: { title: string; body?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-xl border border-line-strong border-dashed px-6 py-10 text-center">
      <p className="font-semibold text-lg">{title}</p>
      {body && <div className="mx-auto mt-2 max-w-prose text-muted">{body}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
