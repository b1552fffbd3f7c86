import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import type { MembershipFacts } from "../status/membership-status.ts";
import { expectedByMonth } from "./coming-dues.ts";
import { nextRenewal } from "./next-renewal.ts";

const rule = { kind: "calendar_year" } as const;
const rules = { graceDays: 60, listingDelayDays: 30, renewalLeadDays: 45 };
const period = { startsOn: day("2026-03-15"), endsBefore: day("2027-01-01") };

function facts(overrides: Partial<MembershipFacts> = {}): MembershipFacts {
  return { approvedOn: day("2026-03-15"), periods: [period], decisions: [], rules: { ...rules } as MembershipFacts["rules"], ...overrides };
}

const next = (overrides: Partial<MembershipFacts>, today = "2026-06-01") => nextRenewal(facts(overrides), rule as never, day(today));

test("the next period follows the covered time, and is asked for as many days before as the type says", () => {
  expect(next({})).toMatchObject({ asksOn: "2026-11-17", joinedOn: "2026-03-15", period: { startsOn: "2027-01-01", endsBefore: "2028-01-01" } });
});

test("nobody is asked who never had covered time, who leaves by then, or who has lapsed", () => {
  expect(next({ periods: [] })).toBeNull();
  expect(next({ decisions: [{ event: "resigned", effectiveOn: day("2026-12-31") }] })).toBeNull();
  expect(next({}, "2027-06-01")).toBeNull();
});

test("in the time of grace the next period is still asked for", () => {
  expect(next({}, "2027-01-20")?.period.startsOn).toBe("2027-01-01");
});

test("what is expected is added up by the month in which it falls due", () => {
  const due = (dueOn: string, minor: bigint) => ({ membershipId: dueOn, organisation: "", type: "", asksOn: day(dueOn), dueOn: day(dueOn), period, minor, computation: "" });
  expect(expectedByMonth([due("2027-01-20", 500n), due("2026-12-01", 100n), due("2027-01-02", 250n)])).toEqual([
    { month: "2026-12", count: 1, minor: 100n },
    { month: "2027-01", count: 2, minor: 750n },
  ]);
});
