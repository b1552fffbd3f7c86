import { addDays, type Day, dateOfDay, day } from "./day.ts";

/**
 * The day so many months after `anchor`, in the proleptic Gregorian calendar: the anchor's day of the month, or the
 * month's last day where it has fewer. Counted from the anchor each time, so that 31 January leads to 29 February and
 * then to 31 March, not to 29 March.
 */
export function monthsAfter(anchor: Day, months: number): Day {
  const [year, month, date] = partsOf(anchor);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayOfParts(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** How many days lie from one day to another, the last not counted; negative where it is earlier. */
export function daysFrom(one: Day, other: Day): number {
  return Math.round((dateOfDay(other).getTime() - dateOfDay(one).getTime()) / 86_400_000);
}

/** The last day before. */
export function dayBefore(value: Day): Day {
  return addDays(value, -1);
}

export function firstOfMonth(year: number, month: number): Day {
  return dayOfParts(year, month, 1);
}

/** Year, month (1–12) and day of the month. */
export function partsOf(value: Day): [number, number, number] {
  return value.split("-").map(Number) as [number, number, number];
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOfParts(year: number, month: number, date: number): Day {
  return day(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
}
