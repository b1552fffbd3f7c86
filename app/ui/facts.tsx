import type { ReactNode } from "react";
import { ui } from "../lib/messages/ui.ts";

/** A definition list: what is known about one thing. A fact without value says so. */
export function Facts({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <div className="@container">
      <dl className="grid gap-x-8 gap-y-4 @lg:grid-cols-[minmax(9rem,14rem)_1fr]">
        {items.map(({ term, value }) => (
          <div key={term} className="border-line border-b pb-4 last:border-b-0 last:pb-0 @lg:col-span-2 @lg:grid @lg:grid-cols-subgrid @lg:items-baseline">
            <dt className="font-medium text-muted text-sm">{term}</dt>
            <dd className="min-w-0">{isEmpty(value) ? <span className="text-muted">{ui.notGiven}</span> : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === "" || value === false;
}
