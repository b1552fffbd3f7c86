import { expect, test } from "vitest";
import { defaultPlan } from "../verdict/plan.ts";
import { type VerdictInput, verdictOf } from "../verdict/verdict.ts";
import { releasedVerdict } from "./released-verdict.ts";
import { type Step, stepsOf } from "./verdict-export.ts";

const sizes = [4200, 3100, 2600, 1800, 1500, 1200, 900, 600];

function steps(overrides: Partial<VerdictInput>, detail: "full" | "none" = "full"): { steps: Step[]; of(step: string): Step["value"] | undefined } {
  const input: VerdictInput = {
    ...{ v0: sizes, v1: sizes.map((size) => Math.round(size * 1.2)), baselineRatio: 1.04, baselineGrade: "A", historyExcess: [0.01, -0.02, 0.015, -0.01, 0.02], isCount: true },
    ...{ years: 1, survey: null, nonmembers: null, referenceRatio: null, coverage: 1, planLocked: true, windowsComplete: true, definitionBreak: false },
    activity: { initiatives: 9, effortRecordedShare: 0.9, promoShare: 0.3, deepWithVerifiedOutput: 4, innovationWithVerifiedOutput: 2 },
    ...overrides,
  };
  const baseline = { ratio: input.baselineRatio, grade: "A" as const, sources: ["Register"], vintageOn: "2026-02-01" };
  const beside = { missing: 0, baseline, patients: null, comparison: null, participants: [], isPretrendClean: null, named: [], strength: null, detail };
  const found = stepsOf(releasedVerdict({ year: 2025, input, plan: defaultPlan, verdict: verdictOf(input, defaultPlan), ...beside }), defaultPlan);
  return { steps: found, of: (step) => found.find((one) => one.step === step)?.value };
}

test("from the released figures the reader comes to the same excess and the same reading", () => {
  const { of } = steps({});
  expect((of("growth") as number) - (of("tide") as number)).toBeCloseTo(of("excess") as number, 3);
  expect(of("growth is shown")).toBe(true);
  expect(of("reading")).toMatch(/^GROWING/);
  expect(of("headline")).toBe("GROWING");
});

test("steps that take members' numbers are named, without a value; where nothing may be told, none of the numbers is", () => {
  const { steps: all } = steps({});
  const hidden = all.filter(({ from }) => from === "member values");
  expect(hidden.map(({ step }) => step)).toEqual(["coverage", "standard error", "gains and losses", "leave one out", "difference in differences"]);
  expect(hidden.every(({ value }) => value === null)).toBe(true);
  const least = steps({}, "none");
  expect(least.of("growth")).toBeNull();
  expect(least.of("excess")).toBeUndefined();
  expect(least.of("reading")).toMatch(/^GROWING/);
});

test("each failed gate is one", () => {
  const { of } = steps({ coverage: null });
  expect([of("gate: low_coverage"), of("gate: too_few_members")]).toEqual(["failed", "passed"]);
});
