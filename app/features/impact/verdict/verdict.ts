import { sum } from "../statistics/moments.ts";
import { type Activity, type ActivityCause, type ActivityRecord, activityOf } from "./activity.ts";
import { type Displacement, type DisplacementData, displacementOf } from "./displacement.ts";
import { type ExcessStats, excessGrowth, type PanelData, without } from "./excess-growth.ts";
import type { Plan } from "./plan.ts";

export type Reading = "GROWING" | "REDISTRIBUTING" | "NO_GROWTH" | "INSUFFICIENT";
export type VerdictCode = Reading | "CO_MARKETING_ONLY";

export const gates = ["plan_not_locked", "too_few_members", "low_coverage", "windows_incomplete", "baseline_missing_or_grade_D", "definition_break", "no_volume"] as const;
export type Gate = (typeof gates)[number];

export type ReadingReason =
  | "displacement_low"
  | "displacement_unknown"
  | "from_local_non_members"
  | "among_members"
  | "resilient_in_shrinking_market"
  | "losing_ground"
  | "with_the_market"
  | "imprecise"
  | "dominated_by_one_member"
  | "gates";

export type OutcomeReading = readonly [Reading, ReadingReason];

export type VerdictInput = PanelData &
  DisplacementData & {
    /** Null where it is not known. */
    coverage: number | null;
    activity: ActivityRecord;
    planLocked: boolean;
    windowsComplete: boolean;
    definitionBreak: boolean;
  };

export type Verdict = {
  activity: Activity;
  activityCause: ActivityCause;
  gatesFailed: Gate[];
  outcomeReading: OutcomeReading;
  verdict: VerdictCode;
  reason: ReadingReason | `outcome:${Reading}` | "activity_none" | "activity_unknown";
  /** Null where a gate failed: what the rules don't admit is not computed. */
  facts: { stats: ExcessStats; leaveOneOut: LeaveOneOut; displacement: Displacement } | null;
};

export type LeaveOneOut = { minExcess: number; allLo95Positive: boolean };

/**
 * Whether the cluster grows its market, by the rules of the impact method's sections 9.5 and 9.6 in their order: the gates,
 * the reading of the outcome, and what members did together as the headline. The same input gives the same answer.
 */
export function verdictOf(input: VerdictInput, plan: Plan): Verdict {
  const { activity, cause } = activityOf(input.activity, plan);
  const gatesFailed = failedGates(input, plan);
  const facts = gatesFailed.length > 0 ? null : factsOf(input, plan);
  const outcomeReading: OutcomeReading = facts ? checkedReading(input, facts, plan) : ["INSUFFICIENT", "gates"];
  return { activity, activityCause: cause, gatesFailed, outcomeReading, ...headline(activity, outcomeReading), facts };
}

function failedGates(input: VerdictInput, plan: Plan): Gate[] {
  const failed: Record<Gate, boolean> = {
    plan_not_locked: !input.planLocked,
    too_few_members: input.v0.length < plan.nMin,
    low_coverage: input.coverage === null || input.coverage < plan.coverageMin,
    windows_incomplete: !input.windowsComplete,
    baseline_missing_or_grade_D: input.baselineGrade === null || input.baselineGrade === "D",
    definition_break: input.definitionBreak,
    no_volume: sum(input.v0) <= 0 || sum(input.v1) <= 0,
  };
  return gates.filter((gate) => failed[gate]);
}

function factsOf(input: VerdictInput, plan: Plan): NonNullable<Verdict["facts"]> {
  const rests = input.v0.map((_, member) => without(input, member)).filter((rest) => sum(rest.v0) > 0 && sum(rest.v1) > 0);
  const found = rests.map((rest) => excessGrowth(rest, plan));
  return {
    stats: excessGrowth(input, plan),
    leaveOneOut: { minExcess: Math.min(...found.map(({ excess }) => excess)), allLo95Positive: found.every(({ lo95 }) => lo95 > 0) },
    displacement: displacementOf(input, input, plan),
  };
}

/** The reading, unless it hangs on one member alone. */
function checkedReading(input: VerdictInput, { stats, displacement }: NonNullable<Verdict["facts"]>, plan: Plan): OutcomeReading {
  const reading = readingOf(stats, displacement, plan);
  const dominant = dominantMember(input, stats, plan);
  if (dominant === null) return reading;
  const rest = without(input, dominant);
  if (sum(rest.v0) <= 0 || sum(rest.v1) <= 0) return ["INSUFFICIENT", "dominated_by_one_member"];
  const other = readingOf(excessGrowth(rest, plan), displacementOf(input, rest, plan), plan);
  return other[0] === reading[0] ? reading : ["INSUFFICIENT", "dominated_by_one_member"];
}

function dominantMember({ v0, v1 }: VerdictInput, { C0, C1 }: ExcessStats, plan: Plan): number | null {
  const place = v0.findIndex((value, member) => value / C0 > plan.dominance || (v1[member] as number) / C1 > plan.dominance);
  return place === -1 ? null : place;
}

function readingOf(stats: ExcessStats, displacement: Displacement, plan: Plan): OutcomeReading {
  if (stats.lo95 > 0 && stats.excess >= plan.delta) return beyondReading(stats, displacement);
  if (stats.excess < plan.delta && isSwap(stats, plan)) return ["REDISTRIBUTING", "among_members"];
  if (stats.hi90 < plan.delta) return ["NO_GROWTH", stats.hi95 < 0 ? "losing_ground" : "with_the_market"];
  return ["INSUFFICIENT", "imprecise"];
}

function beyondReading(stats: ExcessStats, displacement: Displacement): OutcomeReading {
  if (stats.growth <= 0) return ["NO_GROWTH", "resilient_in_shrinking_market"];
  if (displacement.reading === "high") return ["REDISTRIBUTING", "from_local_non_members"];
  return ["GROWING", displacement.reading === "low" ? "displacement_low" : "displacement_unknown"];
}

/** Gains and losses that cancel out, and that are more than counts of this size show by chance. */
function isSwap({ rho, churn, noiseChurn }: ExcessStats, plan: Plan): boolean {
  return rho !== null && rho >= plan.rhoMin && churn >= Math.max(plan.churnMin, 2 * noiseChurn);
}

function headline(activity: Activity, [reading, reason]: OutcomeReading): Pick<Verdict, "verdict" | "reason"> {
  switch (activity) {
    case "COMARKETING_ONLY":
      return { verdict: "CO_MARKETING_ONLY", reason: `outcome:${reading}` };
    case "NONE":
      return { verdict: "INSUFFICIENT", reason: "activity_none" };
    case "UNKNOWN":
      return { verdict: "INSUFFICIENT", reason: "activity_unknown" };
    case "MIXED":
    case "DEEP":
      return { verdict: reading, reason };
  }
}
