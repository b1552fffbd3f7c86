import { expect, test } from "vitest";
import { day } from "./day.ts";
import { startOfDay } from "./start-of-day.ts";

const begins = (value: string, zone: string) => startOfDay(day(value), zone).toISOString();

test("a day begins at the zone's midnight, in winter and in summer", () => {
  expect(begins("2026-01-15", "Europe/Lisbon")).toBe("2026-01-15T00:00:00.000Z");
  expect(begins("2026-07-15", "Europe/Lisbon")).toBe("2026-07-14T23:00:00.000Z");
  expect(begins("2026-07-15", "America/New_York")).toBe("2026-07-15T04:00:00.000Z");
  expect(begins("2026-07-15", "Asia/Kathmandu")).toBe("2026-07-14T18:15:00.000Z");
  expect(begins("2026-07-15", "UTC")).toBe("2026-07-15T00:00:00.000Z");
});

test("on the days of a clock change the day begins by the clock of its midnight", () => {
  expect(begins("2026-03-29", "Europe/Lisbon")).toBe("2026-03-29T00:00:00.000Z");
  expect(begins("2026-03-30", "Europe/Lisbon")).toBe("2026-03-29T23:00:00.000Z");
  expect(begins("2026-10-25", "Europe/Lisbon")).toBe("2026-10-24T23:00:00.000Z");
  expect(begins("2026-10-26", "Europe/Lisbon")).toBe("2026-10-26T00:00:00.000Z");
});
