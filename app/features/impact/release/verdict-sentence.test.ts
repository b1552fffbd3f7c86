import { expect, test } from "vitest";
import { deepWork, panelSizes, releasedFrom, verdictInput } from "../../../../tests/factories/verdict.ts";
import { activitySentences, type outcomeSentences } from "../../../lib/messages/verdict.ts";
import type { Detail } from "../disclosure/release-set.ts";
import { defaultPlan } from "../verdict/plan.ts";
import type { VerdictInput } from "../verdict/verdict.ts";
import { outcomeSentence, verdictName, verdictSentence } from "./verdict-sentence.ts";

const sizes = panelSizes;
const deep = deepWork;
const show = (log: number) => (100 * log).toFixed(1);

const told = (overrides: Partial<VerdictInput>, detail: Detail = "full") => releasedFrom(verdictInput({ v1: sizes, coverage: 0.8, ...overrides }), { detail });

const times = (factor: number) => sizes.map((size) => Math.round(size * factor));
const swapped = sizes.map((size, place) => Math.round(size * (place % 2 === 0 ? 1.3 : 0.6)));
const activities = {
  none: { ...deep, initiatives: 0 },
  "few-initiatives": { ...deep, initiatives: 2 },
  "effort-not-recorded": { ...deep, effortRecordedShare: 0.1 },
  "mostly-promotion": { ...deep, promoShare: 0.9 },
  "nothing-verified": { ...deep, deepWithVerifiedOutput: 0, innovationWithVerifiedOutput: 0 },
  mixed: { ...deep, deepWithVerifiedOutput: 1, innovationWithVerifiedOutput: 0 },
  deep,
} as const;
const outcomes: Record<keyof typeof outcomeSentences, Partial<VerdictInput>> = {
  "GROWING displacement_low": { v1: times(1.2), survey: { local: 5, valid: 100 } },
  "GROWING displacement_unknown": { v1: times(1.2) },
  "REDISTRIBUTING from_local_non_members": { v1: times(1.2), survey: { local: 80, valid: 100 } },
  "REDISTRIBUTING among_members": { v1: swapped },
  "NO_GROWTH resilient_in_shrinking_market": { v1: times(0.95), baselineRatio: 0.8 },
  "NO_GROWTH losing_ground": { v1: times(0.8) },
  "NO_GROWTH with_the_market": { v1: times(1.25), baselineRatio: 1.25 },
  "INSUFFICIENT imprecise": { v1: times(1.04), historyExcess: [] },
  "INSUFFICIENT dominated_by_one_member": { v0: [9000, ...sizes.slice(3)], v1: [14_000, ...sizes.slice(3).map((size) => Math.round(size * 1.05))] },
  "INSUFFICIENT gates": { coverage: null },
};

test.each(Object.entries(outcomes).flatMap(([key, overrides]) => Object.keys(activities).map((cause) => [key, cause, overrides] as const)))(
  "%s with activity %s is told, and no clause says what the facts do not",
  (key, cause, overrides) => {
    const released = told({ ...overrides, activity: activities[cause as keyof typeof activities] });
    expect(released.verdict.outcomeReading.join(" ")).toBe(key);
    expect(released.verdict.activityCause).toBe(cause);
    const [sentence, byNumbers, name] = [verdictSentence(released, show), outcomeSentence(released, show), verdictName(released)];
    expect(byNumbers).not.toMatch(/undefined|NaN|null/);
    if (byNumbers.includes("ruled out")) expect(released.outcome?.hi90).toBeLessThan(defaultPlan.delta);
    if (byNumbers.includes("than the market")) expect(released.outcome?.excess).toBeGreaterThan(0);
    if (byNumbers.includes("would not have gone to another provider")) expect(released.outcome?.displacement).toBe("low");
    if (name.startsWith("Growing")) expect(released.outcome?.lo95).toBeGreaterThan(0);
    if (name === "Co-marketing only") expect(["mostly-promotion", "nothing-verified"]).toContain(cause);
    if (sentence.includes("is promotion")) expect(cause).toBe("mostly-promotion");
    if (cause === "none" || cause === "few-initiatives" || cause === "effort-not-recorded") expect(sentence).toBe(activitySentences[cause]);
  },
);

test("growth that is half a swap is never called plain growth", () => {
  const uneven = sizes.map((size, place) => Math.round(size * (place < 2 ? 1.9 : 0.72)));
  const released = told({ v1: uneven, survey: { local: 5, valid: 100 } });
  expect(released.verdict.verdict).toBe("GROWING");
  expect(released.outcome?.rho).toBeGreaterThanOrEqual(0.5);
  expect(verdictName(released)).toBe("Growing, uneven: check for swapping");
});

test("a release holds no member's value; told coarsely it has no totals, and told least no number at all, with the same reading", () => {
  const safe = told({ v1: times(1.2) });
  expect(safe.totals).toEqual({ before: sizes.reduce((sum, size) => sum + size), after: times(1.2).reduce((sum, size) => sum + size) });
  for (const size of sizes) expect(JSON.stringify(safe)).not.toMatch(new RegExp(`\\D${size}\\D`));
  const coarse = told({ v1: times(1.2) }, "coarse");
  expect(coarse).toMatchObject({ totals: null, verdict: safe.verdict, outcome: { excess: 0.18, rho: null, churn: null } });
  const least = told({ v1: times(1.2) }, "none");
  expect(least).toMatchObject({ totals: null, verdict: safe.verdict, outcome: null, detectable: null });
  expect(told({ v0: sizes.slice(0, 4), v1: sizes.slice(0, 4) }).outcome).toBeNull();
});

test.each(Object.entries(outcomes))("%s is told in words where its numbers may not be, and nothing else is claimed", (_, overrides) => {
  const least = told(overrides, "none");
  expect(outcomeSentence(least, show)).not.toMatch(/undefined|NaN|0\.0/);
  expect(verdictName(least)).toBe(verdictName(told(overrides)));
});
