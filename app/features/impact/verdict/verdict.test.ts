import fc from "fast-check";
import { expect, test } from "vitest";
import { panelSizes, verdictInput } from "../../../../tests/factories/verdict.ts";
import { defaultPlan } from "./plan.ts";
import { gates, type VerdictInput, verdictOf } from "./verdict.ts";

const members = panelSizes;

const input = (overrides: Partial<VerdictInput> = {}) =>
  verdictInput({ v1: members.map((value) => value * 1.2), baselineRatio: 1.05, baselineGrade: "B", coverage: 0.8, ...overrides });

const read = (overrides: Partial<VerdictInput>) => {
  const { verdict, reason } = verdictOf(input(overrides), defaultPlan);
  return [verdict, reason];
};

test("members who ride the tide did not grow the market", () => {
  expect(read({ v1: members.map((value) => value * 1.25), baselineRatio: 1.25, baselineGrade: "A" })).toEqual(["NO_GROWTH", "with_the_market"]);
});

test("all failed gates are listed, in the order of the rules", () => {
  const { gatesFailed, facts } = verdictOf(
    input({ v0: [0, 0], v1: [1, 1], planLocked: false, coverage: null, windowsComplete: false, baselineGrade: null, definitionBreak: true }),
    defaultPlan,
  );
  expect(gatesFailed).toEqual(gates);
  expect(facts).toBeNull();
});

test("a reading that hangs on one member is none", () => {
  expect(read({ v0: [9000, ...members.slice(3)], v1: [14_000, ...members.slice(3).map((value) => value * 1.05)] })).toEqual(["INSUFFICIENT", "dominated_by_one_member"]);
});

test("patients who would have gone to another provider here make growth a redistribution; a few answers say nothing", () => {
  expect(read({ survey: { local: 60, valid: 80 } })).toEqual(["REDISTRIBUTING", "from_local_non_members"]);
  expect(read({ survey: { local: 20, valid: 25 } })).toEqual(["GROWING", "displacement_unknown"]);
  expect(read({ survey: { local: 42, valid: 80 } })).toEqual(["GROWING", "displacement_unknown"]);
});

test("without recorded effort nothing is said of the collaboration", () => {
  const activity = { initiatives: 9, effortRecordedShare: 0.5, promoShare: 0.3, deepWithVerifiedOutput: 4, innovationWithVerifiedOutput: 2 };
  expect(read({ activity })).toEqual(["INSUFFICIENT", "activity_unknown"]);
  expect(read({ activity: { ...activity, initiatives: 2, effortRecordedShare: 1 } })).toEqual(["INSUFFICIENT", "activity_unknown"]);
});

test("growth is never read where its interval holds zero, nor ruled out where the interval holds delta", () => {
  const panel = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 })), { minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(panel, fc.double({ min: 0.7, max: 1.4, noNaN: true }), (spans, baselineRatio) => {
      const { outcomeReading, facts } = verdictOf(input({ v0: spans.map(([start]) => start), v1: spans.map(([, end]) => end), baselineRatio }), defaultPlan);
      if (!facts) throw new Error("no gate fails here");
      const [reading, reason] = outcomeReading;
      if (reading === "GROWING") expect(facts.stats.lo95).toBeGreaterThan(0);
      if (reading === "NO_GROWTH" && reason !== "resilient_in_shrinking_market") expect(facts.stats.hi90).toBeLessThan(defaultPlan.delta);
    }),
    { seed: 7, numRuns: 300 },
  );
});
