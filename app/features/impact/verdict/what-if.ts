import { normalMultiplier, tMultiplier } from "../statistics/detectable-effect.ts";
import { errorOfHalfWidth, standardError } from "./excess-growth.ts";
import type { Plan } from "./plan.ts";

/** A cluster as it might be: persons of all members in a year, and the usual swings of its excess growth as a deviation of log growth a year. */
export type WhatIf = { persons: number; volatility: number; windows: number; grade: "A" | "B" | "C" };

export type WouldShow = { windows: number; isAssumed: boolean; smallest: number };

/** The smallest growth beyond the market that would be found in eight of ten cases, one-sided (Bloom 1995); Student's t where the swings are known from history. */
export function smallestGrowth(se: number, df: number | null, { alpha }: Pick<Plan, "alpha">): number {
  const test = { alpha, power: 0.8, isTwoSided: false };
  return (df === null ? normalMultiplier(test) : tMultiplier(df, test)) * se;
}

/** What growth would show now and after each further year of records, eight years of them at most; until there are enough, the swings are assumed. */
export function whatWouldShow({ persons, volatility, windows, grade }: WhatIf, plan: Plan): WouldShow[] {
  const years = Array.from({ length: Math.max(1, 9 - windows) }, (_, place) => windows + place);
  return years.map((known) => {
    const isAssumed = known < plan.historyMin;
    const se = standardError(isAssumed ? plan.sigmaDefault : volatility, 2 / persons, errorOfHalfWidth(plan.baselineHalfWidth[grade]));
    return { windows: known, isAssumed, smallest: smallestGrowth(se, isAssumed ? null : known - 1, plan) };
  });
}
