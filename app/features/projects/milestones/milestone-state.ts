import { type Day, daysBetween } from "../../../lib/day.ts";

export type MilestoneState = "open" | "overdue" | "reached" | "dropped";
type Dated = { dueOn: Day; reachedOn: Day | null; isDropped: boolean };

/** Where a milestone stands on a day: it is overdue from the day after the one it was due on. */
export function milestoneState({ dueOn, reachedOn, isDropped }: Dated, today: Day): MilestoneState {
  if (isDropped) return "dropped";
  if (reachedOn !== null) return "reached";
  return dueOn < today ? "overdue" : "open";
}

/** How many days late it is, or was reached; 0 where it is not. */
export function daysLate({ dueOn, reachedOn }: Pick<Dated, "dueOn" | "reachedOn">, today: Day): number {
  return Math.max(0, daysBetween(dueOn, reachedOn ?? today));
}
