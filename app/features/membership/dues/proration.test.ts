import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { partOf, prorations, restOf, shareOf } from "./proration.ts";

const year = { startsOn: day("2026-01-01"), endsBefore: day("2027-01-01") };

test("each convention counts what it names", () => {
  const from = (proration: (typeof prorations)[number], startsOn: string) => {
    const { covered, of } = shareOf(proration, year, day(startsOn));
    return `${covered}/${of}`;
  };
  expect(from("none", "2026-11-22")).toBe("1/1");
  expect(from("daily", "2026-11-22")).toBe("40/365");
  expect(from("daily", "2026-12-31")).toBe("1/365");
  expect(from("started_month", "2026-06-10")).toBe("7/12");
  expect(from("started_month", "2026-12-31")).toBe("1/12");
  expect(from("quarter", "2026-06-30")).toBe("3/4");
  expect(from("quarter", "2026-07-01")).toBe("2/4");
  expect(from("half_year", "2026-06-30")).toBe("2/2");
  expect(from("half_year", "2026-07-01")).toBe("1/2");
  expect(from("free_until_next", "2026-11-22")).toBe("0/1");
  for (const proration of prorations) {
    const { covered, of } = shareOf(proration, year, day("2026-01-01"));
    expect(covered).toBe(of);
  }
});

test("a month of a year that begins in the middle of one is counted from there", () => {
  const anniversary = { startsOn: day("2024-02-29"), endsBefore: day("2025-02-28") };
  expect(shareOf("started_month", anniversary, day("2024-03-28"))).toMatchObject({ covered: 12 });
  expect(shareOf("started_month", anniversary, day("2024-03-29"))).toMatchObject({ covered: 11 });
});

test("a part and the rest add up to the whole, for every day and amount; no part exceeds it", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 366 }), fc.constantFrom(365, 366, 12, 4, 91), (minor, covered, of) => {
      const share = { covered: Math.min(covered, of), of };
      expect(partOf(minor, share) + restOf(minor, share)).toBe(minor);
      expect(partOf(minor, share)).toBeLessThanOrEqual(minor);
      expect(partOf(-minor, share)).toBe(-partOf(minor, share));
    }),
  );
});
