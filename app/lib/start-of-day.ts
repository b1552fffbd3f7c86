import { type Day, dateOfDay } from "./day.ts";

/** The instant at which a calendar day begins in an IANA time zone; the first one, where a clock change gives two or none. */
export function startOfDay(value: Day, timeZone: string): Date {
  const midnight = dateOfDay(value).getTime();
  // Twice: the offset at the guess may be that of the other side of a clock change.
  const guess = midnight - offsetMs(timeZone, midnight);
  return new Date(midnight - offsetMs(timeZone, guess));
}

/** How far the zone's clocks are ahead of UTC at the instant. */
function offsetMs(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)])) as Record<string, number>;
  const shown = Date.UTC(part.year as number, (part.month as number) - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(instant / 1000) * 1000;
}
