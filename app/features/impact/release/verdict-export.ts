import type { Plan } from "../verdict/plan.ts";
import { type Gate, gates } from "../verdict/verdict.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";

/** One step of the method; `value` follows from released figures, or is null where it takes members' own numbers to repeat it. */
export type Step = { step: string; formula: string; from: "released figures" | "plan" | "member values"; value: number | string | boolean | null };

export type VerdictExport = {
  format: "muster-verdict";
  version: 1;
  scope: string;
  plan: { rules: Plan; hash: string; lockedAt: string };
  releasedAt: string;
  replacedAt: string | null;
  dataHash: string;
  released: ReleasedVerdict;
  steps: Step[];
};

/**
 * Every step from the released figures to the verdict (impact method, sections 9.4 to 9.7), for somebody who wants to follow
 * it with a calculator. Steps that take members' numbers are named, and left to the data steward or a sworn evaluator.
 */
export function stepsOf({ outcome, totals, baseline, verdict, activity, detectable }: ReleasedVerdict, plan: Plan): Step[] {
  const told = (step: string, formula: string, value: Step["value"]): Step => ({ step, formula, from: "released figures", value });
  const hidden = (step: string, formula: string): Step => ({ step, formula, from: "member values", value: null });
  const failed = (gate: Gate) => verdict.gatesFailed.includes(gate);
  return [
    ...gates.map((gate) => told(`gate: ${gate}`, gateFormulas[gate](plan), failed(gate) ? "failed" : "passed")),
    hidden("coverage", "panel's persons of the last year / (those + last known year of each missing member)"),
    told("tide", "ln(market of the year / market of the year before)", baseline ? Math.log(baseline.ratio) : null),
    totals ? told("growth", "ln(after / before)", Math.log(totals.after / totals.before)) : hidden("growth", "ln(sum of v1 / sum of v0)"),
    ...(outcome ? [told("excess", "growth - tide", outcome.growth - outcome.tide)] : []),
    hidden("standard error", "sqrt(max(s^2, 1/C0 + 1/C1) + (half-width of the baseline / 1.96)^2), s from earlier years' excess growth, else the plan's sigmaDefault"),
    ...(outcome
      ? [
          told("interval 95 %", "excess -/+ quantile x standard error", `${outcome.lo95} to ${outcome.hi95}`),
          told("growth is shown", "lo95 > 0 and excess >= delta", outcome.lo95 > 0 && outcome.excess >= plan.delta),
          told("growth is ruled out", "hi90 < delta", outcome.hi90 < plan.delta),
        ]
      : []),
    hidden("gains and losses", "e = v0 x market ratio; rho = 1 - |gains - losses| / (gains + losses); churn = (gains + losses) / sum of e"),
    hidden("leave one out", "the same without each member; without one above half, the reading must stand"),
    hidden("difference in differences", "mean log growth of participants - of the others; exact permutation"),
    told("reading", "the first rule that holds: shown, swapped, ruled out, else imprecise", verdict.outcomeReading.join(": ")),
    told(
      "activity",
      activityFormula(plan),
      `${activity.initiatives} initiatives, ${activity.deepWithVerifiedOutput} deep, ${activity.innovationWithVerifiedOutput} new: ${verdict.activity}`,
    ),
    told("headline", "co-marketing only, or no record of joint work, before the reading", verdict.verdict),
    told("detectable", "(quantile at 95 % + quantile at 80 %) x standard error, one-sided; Student's t where the swings come from history, else 2.49", detectable),
  ];
}

const gateFormulas: Record<Gate, (plan: Plan) => string> = {
  plan_not_locked: () => "plan locked before the last round closed",
  too_few_members: ({ nMin }) => `members in the panel >= ${nMin}`,
  low_coverage: ({ coverageMin }) => `coverage >= ${coverageMin}`,
  windows_incomplete: () => "all eight quarters asked for",
  baseline_missing_or_grade_D: () => "baseline of grade A, B or C",
  definition_break: () => "definition unchanged",
  no_volume: () => "persons in both years",
};

function activityFormula({ minInitiatives, promoOnly, deepMin, innovationMin }: Plan): string {
  return `initiatives >= ${minInitiatives}; promotion < ${promoOnly} of the hours; deep: ${deepMin} at L3 or above with a verified result, ${innovationMin} of them at L5 or above`;
}
