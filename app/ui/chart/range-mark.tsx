import { themeColours as colours } from "./chart-colours.ts";

/** The range that an estimate allows, from end to end on a bar, in the drawing's own units. */
export function RangeMark({ from, to, y }: { from: number; to: number; y: number }) {
  return <path d={`M${from} ${y}H${to}M${from} ${y - 8}v16M${to} ${y - 8}v16`} stroke={colours.ink} strokeWidth={2} fill="none" />;
}
