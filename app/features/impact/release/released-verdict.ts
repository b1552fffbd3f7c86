import type { Detail } from "../disclosure/release-set.ts";
import type { PieTest } from "../panel/pie-test.ts";
import type { Split } from "../rounds/diversion.ts";
import { sum } from "../statistics/moments.ts";
import type { ActivityRecord } from "../verdict/activity.ts";
import { errorOfHalfWidth, standardError, swingsOf } from "../verdict/excess-growth.ts";
import type { Plan } from "../verdict/plan.ts";
import { type Qualifier, qualifiersOf, type Strength } from "../verdict/strength.ts";
import type { Verdict, VerdictInput } from "../verdict/verdict.ts";
import { smallestGrowth } from "../verdict/what-if.ts";
import type { BuiltBaseline } from "./build-panel.ts";

/** What is released of a verdict: aggregates and the reading. No member's value, and nothing from which one follows. */
export type ReleasedVerdict = {
  year: number;
  panelSize: number;
  /** Members who offer it and are not in the panel. */
  missing: number;
  /** The panel's share of the known volume, down to the tenth below: closer, it would tell what a single missing member has. */
  coverage: number | null;
  baseline: BuiltBaseline;
  historyWindows: number;
  verdict: Pick<Verdict, "verdict" | "reason" | "outcomeReading" | "gatesFailed" | "activity" | "activityCause">;
  /** How much may be told of the numbers beside everything told before. */
  detail: Detail;
  /** Null where a gate failed, and where nothing of it may be told. Growth as logarithms, a year. */
  outcome: {
    growth: number;
    tide: number;
    excess: number;
    lo95: number;
    hi95: number;
    hi90: number;
    /** Gains and losses that cancel out, and the volume that moved; null where nothing moved or it may not be told. */
    rho: number | null;
    churn: number | null;
    noiseChurn: number | null;
    displacement: "high" | "low" | "unknown";
    volatilityAssumed: boolean;
  } | null;
  qualifiers: Qualifier[];
  strength: Strength | null;
  /** Participants against the other members, beside what both together have beyond the market; null where it cannot be tested or told. */
  comparison: { participants: number; others: number; difference: number; p: number; taken: number | null; isPretrendClean: boolean | null } | null;
  /** Joint projects that had named this part of the market and had results before the year; only where it grew. */
  named: string[];
  activity: ActivityRecord;
  /** The persons of both years; null where publishing them would tell too much of one member. */
  totals: { before: number; after: number } | null;
  /** Where patients would have gone, in persons; null where nobody was asked or publishing it would tell too much of one member. */
  patients: Split | null;
  /** The smallest growth beyond the market that would be found, a year, at 5 % and 80 % power; null where it is not known or not told. */
  detectable: number | null;
};

export type ToRelease = {
  year: number;
  input: VerdictInput;
  plan: Plan;
  verdict: Verdict;
  missing: number;
  baseline: BuiltBaseline;
  patients: Split | null;
  detail: Detail;
  strength: Strength | null;
  comparison: PieTest | null;
  participants: readonly boolean[];
  isPretrendClean: boolean | null;
  /** Titles of the joint projects that may be named. */
  named: readonly string[];
};

export function releasedVerdict(release: ToRelease): ReleasedVerdict {
  const { year, input, plan, verdict, missing, baseline, patients, detail, strength } = release;
  const { facts, ...reading } = verdict;
  const told = detail === "none" ? null : facts;
  return {
    year,
    panelSize: input.v0.length,
    missing,
    coverage: coverageShown(input.coverage, missing),
    baseline: baseline && { ...baseline, ratio: rounded(baseline.ratio, 4) },
    historyWindows: input.historyExcess.length,
    verdict: reading,
    detail,
    outcome: told && outcomeOf(told, input, detail),
    qualifiers: qualifiersOf(verdict, input, plan.rhoMin),
    strength,
    comparison: detail === "full" ? comparisonShown(release) : null,
    named: reading.outcomeReading[0] === "GROWING" ? [...release.named] : [],
    activity: input.activity,
    totals: told && detail === "full" ? { before: sum(input.v0), after: sum(input.v1) } : null,
    patients,
    detectable: facts && !told ? null : detectableOf(baseline, facts?.stats ?? null, plan, detail),
  };
}

/** The excess as it is told in whole points, and the market's own growth. */
export function coarsened(excess: number, baselineRatio: number): { excess: number; tide: number } {
  return { excess: rounded(excess, 2), tide: rounded(Math.log(baselineRatio), 4) };
}

function coverageShown(coverage: number | null, missing: number): number | null {
  return coverage === null || missing === 0 ? coverage : Math.floor(10 * coverage) / 10;
}

function outcomeOf({ stats, displacement }: NonNullable<Verdict["facts"]>, input: VerdictInput, detail: Detail): NonNullable<ReleasedVerdict["outcome"]> {
  const isFull = detail === "full";
  const tide = rounded(Math.log(input.baselineRatio), 4);
  const excess = rounded(stats.excess, isFull ? 4 : 2);
  // Steps of the excess alone: two figures that are rounded apart would together be finer than each.
  const around = (bound: number) => rounded(excess + rounded(bound - stats.excess, isFull ? 4 : 2), 4);
  return {
    growth: rounded(excess * input.years + tide, 4),
    tide,
    excess,
    lo95: around(stats.lo95),
    hi95: around(stats.hi95),
    hi90: around(stats.hi90),
    rho: isFull && stats.rho !== null ? rounded(stats.rho, 2) : null,
    churn: isFull ? rounded(stats.churn, 2) : null,
    noiseChurn: isFull ? rounded(stats.noiseChurn, 2) : null,
    displacement: displacement.reading,
    volatilityAssumed: stats.volatilityAssumed,
  };
}

function comparisonShown({ comparison, participants, isPretrendClean }: ToRelease): ReleasedVerdict["comparison"] {
  if (!comparison) return null;
  const { did, permP, stealRatio } = comparison;
  const count = participants.filter(Boolean).length;
  return {
    ...{ participants: count, others: participants.length - count, isPretrendClean },
    ...{ difference: rounded(did, 2), p: rounded(permP, 3), taken: stealRatio === null ? null : rounded(stealRatio, 1) },
  };
}

/** Whether the width of the range tells how many persons there are: where counts vary by chance more than by the usual swings. */
export function isWidthTelling(input: VerdictInput, plan: Plan): boolean {
  const { volatility, sampling } = swingsOf(input, plan);
  return sampling > volatility ** 2;
}

/** Without data the plan's own assumptions say how precise an answer could be. */
function detectableOf(baseline: BuiltBaseline, stats: { se: number; df: number | null } | null, plan: Plan, detail: Detail): number | null {
  if (!baseline || baseline.grade === "D") return null;
  const assumed = standardError(plan.sigmaDefault, 0, errorOfHalfWidth(plan.baselineHalfWidth[baseline.grade]));
  return rounded(smallestGrowth(stats?.se ?? assumed, stats?.df ?? null, plan), detail === "coarse" ? 2 : 4);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
