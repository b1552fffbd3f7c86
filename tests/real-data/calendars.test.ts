import fs from "node:fs";
import { expect, test } from "vitest";
import { readCalendar } from "../../app/features/projects/activities/read-calendar.ts";
import { day } from "../../app/lib/day.ts";
import { sharedPath } from "../setup/shared.ts";

const folder = sharedPath("data", "contacts", "ics-ical");
const read = (name: string) => readCalendar(fs.readFileSync(`${folder}/${name}`, "utf8"), "Europe/Lisbon", day("2026-11-01"));

test.each(fs.readdirSync(folder))("%s, written by a real program, is read to the end, with a day and hours for each appointment", (name) => {
  const events = read(name);
  expect(events).not.toBeNull();
  for (const { title, on, hours } of events ?? []) {
    expect(title.length).toBeGreaterThan(2);
    expect(on).toMatch(/^(19|20)\d\d-\d\d-\d\d$/);
    expect(Number.isInteger(hours) && hours >= 1).toBe(true);
  }
});

test("an evening in Phoenix is on its own day there, an all-day holiday is one day, tasks are no appointments", () => {
  expect(read("test5.ics")).toMatchObject([{ title: "Phoenix Drupal User Group Monthly Meetup", on: "2011-11-09", hours: 2 }]);
  expect(read("test7.ics")).toMatchObject([{ title: "Fête Nationale - Férié", on: "2012-07-14", hours: 8 }]);
  expect(read("test8.ics")).toEqual([]);
  expect(read("test6.ics")).toHaveLength(50);
});
