import { impactPage } from "../../../lib/messages/verdict.ts";
import { defaultPlan } from "../verdict/plan.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";

export type ExcessRow = { label: string; value: number; range: readonly [low: number, high: number] | null };

const words = impactPage.chart;

/** What the picture of growth shows, on a page as on paper: three rows, and how far its axis reaches, the band that would not matter in it. */
export function excessRows({ growth, tide, excess, lo95, hi95 }: NonNullable<ReleasedVerdict["outcome"]>): { rows: ExcessRow[]; reach: [least: number, most: number] } {
  const all = [0, defaultPlan.delta, -defaultPlan.delta, growth, tide, excess, lo95, hi95];
  const rows: ExcessRow[] = [
    { label: words.members, value: growth, range: null },
    { label: words.market, value: tide, range: null },
    { label: words.excess, value: excess, range: [lo95, hi95] },
  ];
  return { rows, reach: [Math.min(...all), Math.max(...all)] };
}
