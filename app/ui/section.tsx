import { type ReactNode, useId } from "react";

type SectionProps = { title: string; lead?: ReactNode; actions?: ReactNode; id?: string; children?: ReactNode };

/** A part of a page under its own heading; screen readers list it by that name. */
export function Section({ title, lead, actions, id, children }: SectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} id={id}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 id={headingId} className="font-semibold text-xl tracking-tight">
            {title}
          </h2>
          {lead && <div className="mt-1 max-w-prose text-muted">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
      <div className="space-y-4">{children}</div>
    </section>
  );
}
