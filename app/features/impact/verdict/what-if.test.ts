import { expect, test } from "vitest";
import { excessGrowth } from "./excess-growth.ts";
import { defaultPlan } from "./plan.ts";
import { smallestGrowth, whatWouldShow } from "./what-if.ts";

test("with no history 2.49 times the assumed swings; known swings, once there are enough years, and more years show less growth", () => {
  const shown = whatWouldShow({ persons: 16_000, volatility: 0.03, windows: 0, grade: "A" }, defaultPlan);
  expect(shown.map(({ windows }) => windows)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(shown[0]?.smallest).toBeCloseTo(2.486 * Math.hypot(0.08, 0.01 / 1.96), 3);
  expect(shown.map(({ isAssumed }) => isAssumed).lastIndexOf(true)).toBe(3);
  const known = shown.slice(4).map(({ smallest }) => smallest);
  expect(known).toEqual([...known].sort((one, other) => other - one));
  expect(known[0]).toBeLessThan(shown[3]?.smallest as number);
});

test("with few patients chance decides, whatever the swings", () => {
  const of = (persons: number) => whatWouldShow({ persons, volatility: 0.01, windows: 8, grade: "A" }, defaultPlan)[0]?.smallest as number;
  expect(of(200)).toBeGreaterThan(4 * of(16_000));
});

test("the page and the verdict reckon alike", () => {
  const history = [0.03, -0.03, 0.03, -0.03, 0.03, -0.03];
  const panel = { v0: [4000, 4000], v1: [4000, 4000], baselineRatio: 1, baselineGrade: "B" as const, historyExcess: history, isCount: true, years: 1 };
  const { se, df } = excessGrowth(panel, defaultPlan);
  const volatility = Math.sqrt((6 * 0.03 ** 2) / 5);
  expect(whatWouldShow({ persons: 8000, volatility, windows: 6, grade: "B" }, defaultPlan)[0]?.smallest).toBeCloseTo(smallestGrowth(se, df, defaultPlan), 10);
});
