import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from "d3-shape";
import type { ChartColours } from "../../../../ui/chart/chart-colours.ts";
import type { OrganisationKind } from "../../../organisations/full-profile.ts";
import { kindsInOrder } from "../kinds-in-order.ts";

/** A regular hexagon that stands on an edge, of the given area. */
const hexagon: SymbolType = {
  draw(context, area) {
    const side = Math.sqrt(area / ((3 * Math.sqrt(3)) / 2));
    for (let corner = 0; corner < 6; corner += 1) {
      const angle = (corner * Math.PI) / 3;
      context[corner === 0 ? "moveTo" : "lineTo"](side * Math.cos(angle), side * Math.sin(angle));
    }
    context.closePath();
  },
};

const shapes: Record<OrganisationKind, SymbolType> = {
  provider: symbolCircle,
  supplier: symbolSquare,
  research: symbolTriangle,
  public_body: symbolDiamond,
  association: symbolStar,
  other: hexagon,
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
