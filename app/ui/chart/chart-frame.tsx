import { type ReactNode, useId } from "react";
import { ui } from "../../lib/messages/ui.ts";
import { themeColours } from "./chart-colours.ts";

type ChartFrameProps = {
  title: string;
  /** What the picture shows, for those who see it and for those who do not. */
  description: ReactNode;
  /** The same as a table: every number of the picture stands in it. */
  table: ReactNode;
  legend?: ReactNode;
  actions?: ReactNode;
  heading?: "h2" | "h3";
  children: ReactNode;
};

/** The frame of every chart: what it shows, the picture, what its signs mean, and the same as a table. */
export function ChartFrame({ title, description, table, legend, actions, heading: Heading = "h3", children }: ChartFrameProps) {
  const id = useId();
  return (
    <figure aria-labelledby={id} className="space-y-4 rounded-xl border border-line bg-surface p-4 sm:p-5 print:break-inside-avoid print:border-0 print:p-0">
      <figcaption className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-prose">
          <Heading id={id} className="font-semibold text-lg">
            {title}
          </Heading>
          <div className="mt-1 text-muted text-sm">{description}</div>
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </figcaption>
      {children}
      {legend}
      <details className="chart-twin group/disclosure">
        <summary className="no-print inline-flex min-h-11 items-center rounded font-medium text-accent text-sm underline underline-offset-4">{ui.chart.asTable}</summary>
        <div className="mt-2">{table}</div>
      </details>
    </figure>
  );
}

/** A picture that is wider than a phone: it scrolls within its own frame, also by keyboard. */
export function ChartScroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="-mx-4 overflow-x-auto px-4 sm:-mx-5 sm:px-5">
      {children}
    </section>
  );
}

/** The picture itself: as wide as there is room, told in words for who does not see it. */
export function ChartPicture({ label, description, width, height, children }: { label: string; description: string; width: number; height: number; children: ReactNode }) {
  return (
    <ChartScroller label={label}>
      <svg role="img" aria-label={description} viewBox={`0 0 ${width} ${height}`} fontSize={14} className="block w-full min-w-[34rem] max-w-3xl">
        {children}
      </svg>
    </ChartScroller>
  );
}

/** Thin slanted lines, for a range that does not matter; used as `fill={`url(#${id})`}`. */
export function FaintHatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1={0} y1={0} x2={0} y2={6} stroke={themeColours.muted} strokeOpacity={0.5} />
      </pattern>
    </defs>
  );
}

/** What the signs of a chart mean. */
export function ChartLegend({ items }: { items: readonly { label: string; sign: ReactNode }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {items.map(({ label, sign }) => (
        <li key={label} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" viewBox="0 0 24 16" className="h-4 w-6 shrink-0">
            {sign}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
