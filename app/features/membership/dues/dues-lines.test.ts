import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { firstPeriod, periodFrom } from "../periods/period-rule.ts";
import { bandOf, bandsProblem } from "./bands.ts";
import { type DuesRule, duesLines } from "./dues-lines.ts";

const bands = [
  { from: 0, minor: "40000" },
  { from: 10, minor: "80000" },
  { from: 50, minor: "120000" },
];
const rule: DuesRule = { period: { kind: "calendar_year" }, proration: "daily", bands, joiningFeeMinor: 15_000n };

test("a headcount falls into one band, and bands with a gap or an overlap are refused", () => {
  expect([0, 9, 10, 49, 50, 9_999].map((headcount) => bandOf(bands, headcount).minor)).toEqual([40_000n, 40_000n, 80_000n, 80_000n, 120_000n, 120_000n]);
  expect(bandsProblem(bands)).toBeNull();
  expect(bandsProblem([])).toBe("no-bands");
  expect(bandsProblem(bands.slice(1))).toBe("not-from-zero");
  expect(bandsProblem([...bands, { from: 50, minor: "1" }])).toBe("not-ascending");
});

test("who joins within the year pays the rest of it and the joining fee, and sees how it came about", () => {
  const joinedOn = day("2026-03-15");
  expect(duesLines({ rule, currency: "EUR", headcount: 120, period: firstPeriod(rule.period, joinedOn), joinedOn, isFirst: true })).toEqual([
    { what: "dues", minor: 96_000n, computation: "1200.00 × 292/365 = 960.00", band: { from: 50, to: null } },
    { what: "joining-fee", minor: 15_000n, computation: "150.00", band: null },
  ]);
});

test("a renewal is for a full year, without the joining fee, also where the year begins on an anniversary", () => {
  const joinedOn = day("2024-02-29");
  const anniversary: DuesRule = { ...rule, period: { kind: "anniversary" } };
  const period = periodFrom(anniversary.period, joinedOn, day("2025-02-28"));
  expect(duesLines({ rule: anniversary, currency: "EUR", headcount: 12, period, joinedOn, isFirst: false })).toMatchObject([{ minor: 80_000n, computation: "800.00" }]);
});
