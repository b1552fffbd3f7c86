import { convertIcsCalendar, type IcsCalendar, type IcsEvent } from "ts-ics";
import { type Day, dayIn, dayOfDate } from "../../../lib/day.ts";

/** What a calendar says of one appointment: hours of one person, and the e-mail domains of who was invited. */
export type CalendarEvent = { title: string; on: Day; hours: number; domains: string[] };

export const mostCalendarBytes = 1024 * 1024;
const mostEvents = 50;
const mostHours = 10_000;
/** A whole day in a calendar is a day's work. */
const hoursOfDay = 8;

/**
 * The appointments of a calendar file (RFC 5545) that have begun, the latest first, fifty at most. Repeated ones stand once,
 * on their first day. Null where it is no calendar. `timeZone` is the cluster's: on its clock an instant falls on a day.
 */
export function readCalendar(text: string, timeZone: string, today: Day): CalendarEvent[] | null {
  const events = parsed(text)?.events;
  if (!events) return null;
  return events
    .flatMap((event) => eventOf(event, timeZone) ?? [])
    .filter(({ on }) => on <= today)
    .sort((one, other) => (one.on < other.on ? 1 : -1))
    .slice(0, mostEvents);
}

function parsed(text: string): IcsCalendar | null {
  if (!/^\s*BEGIN:VCALENDAR/im.test(text)) return null;
  try {
    const calendar = convertIcsCalendar(undefined, text);
    return { ...calendar, events: calendar.events ?? [] };
  } catch {
    // The reader throws whatever it stumbles over; whoever sent the file is told that it cannot be read.
    return null;
  }
}

function eventOf({ summary, start, end, duration, attendees, organizer }: Partial<IcsEvent>, timeZone: string): CalendarEvent | null {
  const title = (summary ?? "").trim().slice(0, 120);
  if (title.length < 3 || !start || Number.isNaN(start.date.getTime())) return null;
  const isDay = start.type === "DATE";
  // The day on the clock of the place, where the file names one.
  const on = isDay || start.local ? dayOfDate(start.local?.date ?? start.date) : dayIn(timeZone, start.date);
  const length = end ? (end.date.getTime() - start.date.getTime()) / 3_600_000 : hoursOfDuration(duration);
  const hours = isDay ? Math.round(length / 24) * hoursOfDay : Math.ceil(length);
  const addresses = [...(attendees ?? []), ...(organizer ? [organizer] : [])].map(({ email }) => email ?? "");
  return { title, on, hours: Math.min(mostHours, Math.max(1, Number.isFinite(hours) ? hours : 1)), domains: domainsOf(addresses) };
}

function hoursOfDuration(duration: IcsEvent["duration"]): number {
  const { weeks = 0, days = 0, hours = 0, minutes = 0 } = duration ?? {};
  return (weeks * 7 + days) * 24 + hours + minutes / 60;
}

function domainsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.flatMap((address) => /@([a-z0-9.-]+)$/i.exec(address)?.[1]?.toLowerCase() ?? []))].sort();
}
