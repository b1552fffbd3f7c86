import { addDays, type Day } from "../../../lib/day.ts";

/** How many days before a round ends members are reminded of it, after they were asked when it was opened. */
export const reminderDays = [10, 3] as const;

/** The step that an open round has come to: 1 asks, the later ones remind; null once its last day is over. */
export function roundStep(closesOn: Day, today: Day): number | null {
  if (today > closesOn) return null;
  return 1 + reminderDays.filter((days) => addDays(closesOn, -days) <= today).length;
}
