import type { ReactNode } from "react";
import { organisationKinds } from "../../../../lib/messages/directory.ts";
import { networkWords as words } from "../../../../lib/messages/network.ts";
import { themeColours } from "../../../../ui/chart/chart-colours.ts";
import { ChartFrame, ChartLegend, ChartScroller } from "../../../../ui/chart/chart-frame.tsx";
import { useFormat } from "../../../../ui/format.tsx";
import type { NamedDrawing } from "../drawing/named-drawing.ts";
import { kindsInOrder } from "../kinds-in-order.ts";
import { KindSign } from "./kind-sign.tsx";
import { NetworkPicture, quietDash } from "./network-picture.tsx";

type FigureProps = {
  drawing: NamedDrawing;
  title: string;
  isAround?: boolean;
  /** "h3" where the figure stands in a section with a heading of its own. */
  heading?: "h2" | "h3";
  links: { organisation: (slug: string) => string; group: (sceneId: string) => string };
  table: ReactNode;
  actions?: ReactNode;
};

/** The drawing in its frame: what its signs mean, and the same as a table. */
export function NetworkFigure({ drawing, title, isAround = false, heading = "h2", links, table, actions }: FigureProps) {
  const { number: show } = useFormat();
  const hasAlone = drawing.organisations.some((mark) => mark.partners === 0);
  const description = drawing.groups.length > 0 ? words.drawing.groups : words.drawing.organisations;
  return (
    <ChartFrame
      title={title}
      heading={heading}
      description={
        <>
          {isAround ? words.drawing.around : description} {hasAlone && words.drawing.alone}{" "}
          {drawing.left > 0 && (isAround ? words.drawing.leftAround : words.drawing.left)({ count: drawing.left, show })}
        </>
      }
      legend={<KindLegend drawing={drawing} />}
      table={table}
      actions={actions}
    >
      <a href="#after-drawing" className="sr-only rounded bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:inline-block">
        {words.drawing.skip}
      </a>
      <ChartScroller label={words.drawing.scroll}>
        <NetworkPicture drawing={drawing} title={title} links={links} />
      </ChartScroller>
      <span id="after-drawing" tabIndex={-1} />
    </ChartFrame>
  );
}

function KindLegend({ drawing: { organisations, groups, lines } }: { drawing: NamedDrawing }) {
  const shown = new Set([...organisations.map((mark) => mark.kind), ...groups.flatMap((group) => group.kinds.map(({ kind }) => kind))]);
  const kinds = kindsInOrder
    .filter((kind) => shown.has(kind))
    .map((kind) => ({ label: organisationKinds[kind], sign: <KindSign kind={kind} x={12} y={8} r={6} colours={themeColours} /> }));
  const alone = organisations.find((mark) => mark.partners === 0);
  const outline = alone && { label: words.drawing.outline, sign: <KindSign kind={alone.kind} x={12} y={8} r={5} colours={themeColours} isOutline /> };
  const tie = groups.length === 0 && { label: words.drawing.tie, sign: <LineSign /> };
  const quiet = lines.some(([, , , isQuiet]) => isQuiet === 1) && { label: words.drawing.quietTie, sign: <LineSign dash={quietDash} /> };
  return <ChartLegend items={[...kinds, outline, tie, quiet].filter((item) => item !== undefined && item !== false)} />;
}

function LineSign({ dash }: { dash?: string }) {
  return <path d="M1 8H23" stroke={themeColours.line} strokeWidth={2} strokeDasharray={dash} />;
}
