import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { readCalendar } from "./read-calendar.ts";

const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:1@x", "DTSTAMP:20260101T000000Z", ...lines, "END:VEVENT"];
const read = (text: string, today = "2026-06-01") => readCalendar(text, "Europe/Lisbon", day(today));

test("an appointment gives what, when, how long and the domains of who was invited", () => {
  const people = [
    "ORGANIZER;CN=Ana:mailto:ana@clinica-do-atlantico.example",
    "ATTENDEE;CN=Rui;PARTSTAT=ACCEPTED:mailto:Rui@Hotel-das-Dunas.example",
    "ATTENDEE:mailto:bea@hotel-das-dunas.example",
  ];
  expect(read(calendar(...event("SUMMARY:Fire drill\\, three houses", "DTSTART:20260310T090000Z", "DTEND:20260310T113000Z", ...people)))).toEqual([
    { title: "Fire drill, three houses", on: "2026-03-10", hours: 3, domains: ["clinica-do-atlantico.example", "hotel-das-dunas.example"] },
  ]);
});

test("a whole day is eight hours, a duration counts like an end, and without either it is one hour", () => {
  const titled = (title: string, ...lines: string[]) => event(`SUMMARY:${title}`, ...lines);
  const text = calendar(
    ...titled("Fair", "DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260305"),
    ...titled("Call", "DTSTART:20260301T100000Z", "DURATION:PT1H30M"),
    ...titled("Note", "DTSTART:20260228T100000Z"),
  );
  expect(read(text)?.map(({ title, on, hours }) => [title, on, hours])).toEqual([
    ["Fair", "2026-03-02", 24],
    ["Call", "2026-03-01", 2],
    ["Note", "2026-02-28", 1],
  ]);
});

test("an instant falls on the day of the cluster's clock, or of the place that the file names", () => {
  expect(read(calendar(...event("SUMMARY:Late call", "DTSTART:20260615T233000Z")), "2026-07-01")?.[0]?.on).toBe("2026-06-16");
});

test("what has not begun is left out, and so is what has no name; what is no calendar is said", () => {
  expect(read(calendar(...event("SUMMARY:Next year", "DTSTART:20270310T090000Z"), ...event("SUMMARY:", "DTSTART:20260310T090000Z")))).toEqual([]);
  expect(read(calendar())).toEqual([]);
  for (const text of ["", "Dear all, see you on Monday", "%PDF-1.7", "BEGIN:VCARD\r\nEND:VCARD"]) expect(read(text)).toBeNull();
});
