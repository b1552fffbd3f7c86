/** A calendar day in the proleptic Gregorian calendar, written as ISO 8601 `YYYY-MM-DD`; it has no time zone. */
export type Day = string & { readonly __brand: "Day" };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that the text names, or null where it is not a real day of the calendar (2023-02-29, 2024-13-01). */
export function parseDay(text: string): Day | null {
  const match = shape.exec(text);
  if (!match) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as Day) : null;
}

/** The day that the text names; throws RangeError where it names none. For constants and trusted input. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a calendar day: ${text}`);
  return parsed;
}

/** How the database driver carries a `date` column: an instant at midnight UTC. */
export function dateOfDay(value: Day): Date {
  return new Date(`${value}T00:00:00Z`);
}

export function dayOfDate(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar day on which the instant falls in an IANA time zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  // Making one takes far longer than using it, and there are only some hundred zones.
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(timeZone, calendar);
  return calendar.format(instant) as Day;
}

export function addDays(value: Day, days: number): Day {
  return dayOfDate(new Date(dateOfDay(value).getTime() + days * 86_400_000));
}

/** Days from one day to another; below zero where the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (dateOfDay(to).getTime() - dateOfDay(from).getTime()) / 86_400_000;
}
