import { type SymbolType, symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from "d3-shape";
import type { ChartColours } from "../../../../ui/chart/chart-colours.ts";
import type { OrganisationKind } from "../../../organisations/full-profile.ts";
import { kindsInOrder } from "../kinds-in-order.ts";

const shapes: Record<OrganisationKind, SymbolType> = {
  provider: symbolCircle,
  supplier: symbolSquare,
  research: symbolTriangle,
  public_body: symbolDiamond,
  association: symbolStar,
  other: symbolCross,
};

export function kindColour(kind: OrganisationKind, colours: ChartColours): string {
  return colours.series[kindsInOrder.indexOf(kind)] as string;
}

/** Each kind has a shape and a colour; `r` is the radius of a circle of the same area. Without ties it is an outline. */
export function KindSign({ kind, x, y, r, colours, isOutline = false }: { kind: OrganisationKind; x: number; y: number; r: number; colours: ChartColours; isOutline?: boolean }) {
  const colour = kindColour(kind, colours);
  return (
    <path
      d={symbol(shapes[kind], Math.round(Math.PI * r * r))() ?? ""}
      transform={`translate(${x} ${y})`}
      fill={isOutline ? colours.surface : colour}
      stroke={isOutline ? colour : colours.surface}
      strokeWidth={1.5}
      strokeLinejoin="round"
    />
  );
}
