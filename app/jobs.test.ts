import { expect, test } from "vitest";
import { jobs, timetable } from "./jobs.server.ts";
import { officeJobs } from "./lib/messages/office-portal.ts";

test("every piece of background work has a name in plain words, and the timetable starts what exists", () => {
  expect(Object.keys(jobs).filter((name) => !Object.hasOwn(officeJobs.names, name))).toEqual([]);
  expect(timetable.filter((entry) => !Object.hasOwn(jobs, entry.job) || !Object.hasOwn(officeJobs.names, entry.name))).toEqual([]);
});
