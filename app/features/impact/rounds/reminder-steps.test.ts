import { expect, test } from "vitest";
import { type Day, day } from "../../../lib/day.ts";
import { roundStep } from "./reminder-steps.ts";

test("members are asked at once, reminded ten days and three days before the end, and not after it", () => {
  const closesOn = day("2026-12-18");
  const steps = (["2026-10-05", "2026-12-07", "2026-12-08", "2026-12-14", "2026-12-15", "2026-12-18", "2026-12-19"] as Day[]).map((today) => roundStep(closesOn, today));
  expect(steps).toEqual([1, 1, 2, 2, 3, 3, null]);
});
