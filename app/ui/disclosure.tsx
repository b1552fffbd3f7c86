import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A part that opens on demand; works without JavaScript. */
export function Disclosure({ summary, open, children, className }: { summary: ReactNode; open?: boolean; children: ReactNode; className?: string }) {
  return (
    <details open={open} className={classNames("group/disclosure rounded-xl border border-line bg-surface", className)}>
      <summary className="flex min-h-11 list-none items-center gap-3 rounded-xl px-4 py-3 font-medium hover:bg-sunken sm:px-5">
        <Chevron />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="border-line border-t px-4 py-4 sm:px-5">{children}</div>
    </details>
  );
}

/** Points down once the `group/disclosure` around it is open. */
export function Chevron() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="size-4 shrink-0 fill-none stroke-2 stroke-current transition-transform group-open/disclosure:rotate-90">
      <path d="M7 4l6 6-6 6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
