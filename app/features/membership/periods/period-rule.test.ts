import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day } from "../../../lib/day.ts";
import { dayBefore } from "../../../lib/months.ts";
import { anniversaryPeriod, firstPeriod, type PeriodRule, periodFrom } from "./period-rule.ts";

const rules: PeriodRule[] = [{ kind: "calendar_year" }, { kind: "anniversary" }, ...Array.from({ length: 12 }, (_, index) => ({ kind: "fixed_month" as const, month: index + 1 }))];

/** Where the first four periods of someone who joins on the day begin and end. */
function borders(rule: PeriodRule, joinedOn: Day): Day[] {
  const found = [joinedOn, firstPeriod(rule, joinedOn).endsBefore];
  for (let year = 0; year < 3; year += 1) found.push(periodFrom(rule, joinedOn, found.at(-1) as Day).endsBefore);
  return found;
}

test("periods tile time without gap or overlap for every start day from 2000 to 2100", { timeout: 60_000 }, () => {
  const odd: string[] = [];
  for (let joinedOn = day("2000-01-01"); joinedOn <= "2100-12-31"; joinedOn = addDays(joinedOn, 1)) {
    for (const rule of [rules[0], rules[1], rules[4]] as PeriodRule[]) {
      const found = borders(rule, joinedOn);
      if (found.some((border, index) => index > 0 && border <= (found[index - 1] as Day))) odd.push(`${rule.kind} ${joinedOn}`);
    }
  }
  expect(odd).toEqual([]);
});

test("a full period is a year: 365 or 366 days, whatever the rule", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_524 }), fc.constantFrom(...rules), (offset, rule) => {
      const joinedOn = addDays(day("2000-01-01"), offset);
      const next = periodFrom(rule, joinedOn, firstPeriod(rule, joinedOn).endsBefore);
      const length = (Date.parse(next.endsBefore) - Date.parse(next.startsOn)) / 86_400_000;
      expect([365, 366]).toContain(length);
    }),
  );
});

test("an anniversary on the last of a month comes back to it", () => {
  const borders = [0, 1, 2, 3].map((index) => anniversaryPeriod(day("2024-01-31"), 1, index).startsOn);
  expect(borders).toEqual(["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]);
  expect(periodFrom({ kind: "anniversary" }, day("2024-02-29"), day("2025-02-28"))).toEqual({ startsOn: "2025-02-28", endsBefore: "2026-02-28" });
  const last = (index: number): Day => dayBefore(anniversaryPeriod(day("2024-02-29"), 12, index).endsBefore);
  expect([0, 3].map(last)).toEqual(["2025-02-27", "2028-02-28"]);
});
