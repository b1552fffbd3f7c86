import { addDays, type Day, dateOfDay } from "../../../lib/day.ts";

/** How many days after an invoice was due it is reminded of; after the last one a person talks to the member. */
export const dunningDays = [7, 21, 45] as const;

/** Nobody is reminded of money at the weekend: what would fall on one waits for the Monday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(dateOfDay(day).getUTCDay());
}

/** The last step (from 1) whose day has come, or null before the first. Days that fall on a weekend come on the Monday. */
export function stepReached(dueOn: Day, today: Day): number | null {
  const reached = dunningDays.filter((days) => workday(addDays(dueOn, days)) <= today).length;
  return reached === 0 ? null : reached;
}

function workday(day: Day): Day {
  return isWeekend(day) ? workday(addDays(day, 1)) : day;
}
