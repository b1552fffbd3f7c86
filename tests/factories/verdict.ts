import type { Detail } from "../../app/features/impact/disclosure/release-set.ts";
import { type ReleasedVerdict, releasedVerdict, type ToRelease } from "../../app/features/impact/release/released-verdict.ts";
import { defaultPlan } from "../../app/features/impact/verdict/plan.ts";
import { strengthOf } from "../../app/features/impact/verdict/strength.ts";
import { type VerdictInput, verdictOf } from "../../app/features/impact/verdict/verdict.ts";

/** Eight members' persons in a year. */
export const panelSizes = [4200, 3100, 2600, 1800, 1500, 1200, 900, 600];

export const deepWork = { initiatives: 9, effortRecordedShare: 0.9, promoShare: 0.3, deepWithVerifiedOutput: 4, innovationWithVerifiedOutput: 2 };
export const noWork = { initiatives: 0, effortRecordedShare: 0, promoShare: null, deepWithVerifiedOutput: 0, innovationWithVerifiedOutput: 0 };

/** What a verdict is worked out from, with no gate failed: a fifth of growth in a market that stood still, and five quiet years before. */
export function verdictInput(overrides: Partial<VerdictInput> = {}): VerdictInput {
  return {
    ...{ v0: panelSizes, v1: panelSizes.map((size) => Math.round(size * 1.2)), baselineRatio: 1, baselineGrade: "A", isCount: true, years: 1, coverage: 1 },
    historyExcess: [0.01, -0.02, 0.015, -0.01, 0.02],
    ...{ survey: null, nonmembers: null, referenceRatio: null, planLocked: true, windowsComplete: true, definitionBreak: false },
    activity: deepWork,
    ...overrides,
  };
}

/** What is released of it. */
export function releasedFrom(input: VerdictInput, { detail = "full", year = 2026, ...beside }: { detail?: Detail } & Partial<ToRelease> = {}): ReleasedVerdict {
  const verdict = verdictOf(input, defaultPlan);
  const baseline = { ratio: input.baselineRatio, grade: "A" as const, sources: ["Register"], vintageOn: "2026-02-01" };
  return releasedVerdict({
    ...{ year, input, plan: defaultPlan, verdict, detail, missing: 0, baseline, patients: null, comparison: null, participants: [], isPretrendClean: null, named: [] },
    strength: strengthOf(verdict, input, null, null),
    ...beside,
  });
}
