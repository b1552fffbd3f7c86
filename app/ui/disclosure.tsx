import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** A part that opens on demand; works without JavaScript. */
export function Disclosure({ summary, open, children, className }: { summary: ReactNode; open?: boolean; children: ReactNode; className?: string }) {
  return (
    <details open={open} className={classNames("group/disclosure rounded-xl border border-line bg-surface shadow-lift", className)}>
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
  return <Icon name="chevron" className="size-4 text-muted transition-transform group-open/disclosure:rotate-90" />;
}
