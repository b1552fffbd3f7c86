import { isSensitive } from "../disclosure/sensitivity.ts";
import type { Split } from "../rounds/diversion.ts";
import { normalMultiplier } from "../statistics/detectable-effect.ts";
import { sum } from "../statistics/moments.ts";
import type { Plan } from "../verdict/plan.ts";
import type { Verdict, VerdictInput } from "../verdict/verdict.ts";
import type { BuiltBaseline, BuiltPanel } from "./build-panel.ts";

/** What is released of a verdict: aggregates and the reading. No member's value, and nothing from which one follows. */
export type ReleasedVerdict = {
  year: number;
  panelSize: number;
  /** Members who offer it and are not in the panel. */
  missing: number;
  coverage: number | null;
  baseline: BuiltBaseline;
  historyWindows: number;
  verdict: Pick<Verdict, "verdict" | "reason" | "outcomeReading" | "gatesFailed" | "activity" | "activityCause">;
  /** Null where a gate failed. Growth as logarithms, a year. */
  outcome: {
    growth: number;
    tide: number;
    excess: number;
    lo95: number;
    hi95: number;
    hi90: number;
    rho: number | null;
    churn: number;
    noiseChurn: number;
    displacement: "high" | "low" | "unknown";
    volatilityAssumed: boolean;
  } | null;
  /** The persons of both years; null where publishing them would tell too much of one member. */
  totals: { before: number; after: number } | null;
  /** Where patients would have gone, in persons; null where nobody was asked or publishing it would tell too much of one member. */
  patients: Split | null;
  /** The smallest growth beyond the market that would be found, a year, at 5 % and 80 % power; null without a usable baseline. */
  detectable: number | null;
};

/** Rules for totals (impact method, section 6): five or more; none above half; the p%-rule with p = 10. */
const rules = [{ kind: "frequency", nMin: 5 } as const, { kind: "dominance", n: 1, k: 50 } as const, { kind: "p", p: 10 } as const];

export function releasedVerdict(
  year: number,
  input: VerdictInput,
  { missing, coverage }: Pick<BuiltPanel, "missing" | "coverage">,
  baseline: BuiltBaseline,
  patients: readonly Split[],
  verdict: Verdict,
  plan: Plan,
): ReleasedVerdict {
  const { facts, ...reading } = verdict;
  const isSafe = rules.every((rule) => !isSensitive(input.v0, rule) && !isSensitive(input.v1, rule));
  return {
    year,
    panelSize: input.v0.length,
    missing: missing.length,
    coverage: coverage === null ? null : rounded(coverage, 2),
    baseline: baseline && { ...baseline, ratio: rounded(baseline.ratio, 4) },
    historyWindows: input.historyExcess.length,
    verdict: reading,
    outcome: facts && outcomeOf(facts, input),
    totals: facts && isSafe ? { before: sum(input.v0), after: sum(input.v1) } : null,
    patients: safeSplit(patients),
    detectable: detectableOf(baseline, facts?.stats.se ?? null, plan),
  };
}

function outcomeOf({ stats, displacement }: NonNullable<Verdict["facts"]>, input: VerdictInput): NonNullable<ReleasedVerdict["outcome"]> {
  const { growth, excess, lo95, hi95, hi90, rho, churn, noiseChurn, volatilityAssumed } = stats;
  const round = (value: number) => rounded(value, 4);
  return {
    growth: round(growth),
    tide: round(Math.log(input.baselineRatio)),
    excess: round(excess),
    lo95: round(lo95),
    hi95: round(hi95),
    hi90: round(hi90),
    rho: rho === null ? null : rounded(rho, 2),
    churn: rounded(churn, 3),
    noiseChurn: rounded(noiseChurn, 3),
    displacement: displacement.reading,
    volatilityAssumed,
  };
}

/** The members' splits added up, where each of its parts and their sum may be published; a part that nobody named is no secret. */
function safeSplit(patients: readonly Split[]): Split | null {
  if (patients.length === 0) return null;
  const parts = ["new", "won", "moved", "unsure"] as const;
  const cells = [...parts.map((part) => patients.map((split) => split[part])), patients.map((split) => sum(parts.map((part) => split[part])))];
  const isSafe = cells.every((cell) => sum(cell) === 0 || rules.every((rule) => !isSensitive(cell, rule)));
  return isSafe ? (Object.fromEntries(parts.map((part) => [part, sum(patients.map((split) => split[part]))])) as Split) : null;
}

/** Without data the plan's own assumptions say how precise an answer could be. */
function detectableOf(baseline: BuiltBaseline, se: number | null, plan: Plan): number | null {
  if (!baseline || baseline.grade === "D") return null;
  const assumed = Math.sqrt(plan.sigmaDefault ** 2 + (plan.baselineHalfWidth[baseline.grade] / 1.96) ** 2);
  return rounded(normalMultiplier({ alpha: plan.alpha, power: 0.8, isTwoSided: false }) * (se ?? assumed), 4);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
