import { expect, test } from "vitest";
import { releasedFrom, verdictInput } from "../../../../tests/factories/verdict.ts";
import { defaultPlan } from "../verdict/plan.ts";
import type { VerdictInput } from "../verdict/verdict.ts";
import { type Step, stepsOf } from "./verdict-export.ts";

function steps(overrides: Partial<VerdictInput>, detail: "full" | "none" = "full"): { steps: Step[]; of(step: string): Step["value"] | undefined } {
  const found = stepsOf(releasedFrom(verdictInput({ baselineRatio: 1.04, ...overrides }), { detail }), defaultPlan);
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
