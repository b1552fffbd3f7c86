import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { daysLate, milestoneState } from "./milestone-state.ts";

const due = { dueOn: day("2026-03-10"), reachedOn: null, isDropped: false };

test("a milestone is due to the end of its day, and overdue from the next", () => {
  expect([milestoneState(due, day("2026-03-10")), milestoneState(due, day("2026-03-11"))]).toEqual(["open", "overdue"]);
  expect([daysLate(due, day("2026-03-10")), daysLate(due, day("2026-03-14"))]).toEqual([0, 4]);
});

test("one that was reached is no longer overdue, however late; one that was dropped is neither", () => {
  const late = { ...due, reachedOn: day("2026-03-12") };
  expect([milestoneState(late, day("2026-05-01")), daysLate(late, day("2026-05-01"))]).toEqual(["reached", 2]);
  expect(milestoneState({ ...due, isDropped: true }, day("2026-05-01"))).toBe("dropped");
});
