import { expect, test } from "vitest";
import { addDays, day } from "../../../lib/day.ts";
import { isWeekend, stepReached } from "./dunning-steps.ts";

test("each step comes on its day, the first a week after the invoice was due", () => {
  const on = (offset: number) => stepReached(day("2026-03-02"), addDays(day("2026-03-02"), offset));
  expect([0, 6, 7, 20, 21, 44, 45, 400].map(on)).toEqual([null, null, 1, 1, 2, 2, 3, 3]);
});

test("what falls on a weekend waits for the Monday", () => {
  // 2026-03-14 is a Saturday.
  const on = (value: string) => stepReached(day("2026-03-07"), day(value));
  expect(isWeekend(day("2026-03-14"))).toBe(true);
  expect(["2026-03-14", "2026-03-15", "2026-03-16"].map(on)).toEqual([null, null, 1]);
});
