import fs from "node:fs";
import { expect, test } from "vitest";
import { bandOf, bandsProblem } from "../../app/features/membership/dues/bands.ts";
import { partOf, restOf, shareOf } from "../../app/features/membership/dues/proration.ts";
import { creditorReference, isCreditorReference } from "../../app/features/membership/invoices/creditor-reference.ts";
import { taxOn, taxTotals } from "../../app/features/membership/invoices/vat.ts";
import { anniversaryPeriod, firstPeriod, yearAround } from "../../app/features/membership/periods/period-rule.ts";
import { day } from "../../app/lib/day.ts";
import { formatMinor, parseMinor } from "../../app/lib/money.ts";
import { dayBefore } from "../../app/lib/months.ts";
import { sharedPath } from "../setup/shared.ts";

type Vectors = {
  rf: { valid: string[]; invalid: string[]; generate: Record<string, string> };
  proration_daily_inclusive_calendar_year: { annual: string; join: string; days: number; base: number; amount: string }[];
  proration_published: { src: string; annual?: string; join: string; amount: string; price?: string; days: number; base: number; net?: string }[];
  anniversary_periods: Record<string, [string, string][]>;
  civicrm_fixed: { join: string; end: string }[];
  afup_bands: { allowed: number; filled: number; amount: number }[];
  vat_rounding: { lines: string[]; rate: string; per_line: string; on_sum: string }[];
};
const vectors = JSON.parse(fs.readFileSync(sharedPath("vectors/membership.json"), "utf8")) as Vectors;
const cents = (text: string) => parseMinor(text, "EUR") as bigint;
const euros = (minor: bigint) => formatMinor({ minor, currency: "EUR" });

test("creditor references are told from others and made as ISO 11649 has them", () => {
  for (const reference of vectors.rf.valid) expect([reference, isCreditorReference(reference)]).toEqual([reference, true]);
  for (const reference of vectors.rf.invalid) expect([reference, isCreditorReference(reference)]).toEqual([reference, false]);
  for (const [text, reference] of Object.entries(vectors.rf.generate)) expect(creditorReference(text)).toBe(reference);
});

test("dues by the day match the known answers to the cent, and the rest makes up the year", () => {
  for (const { annual, join, days, base, amount } of vectors.proration_daily_inclusive_calendar_year) {
    const joinedOn = day(join);
    const share = shareOf("daily", yearAround({ kind: "calendar_year" }, joinedOn, joinedOn), joinedOn);
    expect({ join, ...share, amount: euros(partOf(cents(annual), share)) }).toEqual({ join, covered: days, of: base, unit: share.unit, amount });
    expect(partOf(cents(annual), share) + restOf(cents(annual), share)).toBe(cents(annual));
  }
});

test("published prorations of other systems come out the same", () => {
  for (const vector of vectors.proration_published) {
    if (vector.src === "WildApricot") {
      const joinedOn = day(`2026-${vector.join}`);
      expect(euros(partOf(cents(vector.annual as string), shareOf("started_month", yearAround({ kind: "calendar_year" }, joinedOn, joinedOn), joinedOn)))).toBe(vector.amount);
    } else expect(euros(partOf(cents(vector.price as string), { covered: vector.days, of: vector.base }))).toBe(vector.amount ?? vector.net);
  }
});

test("periods by anniversary keep the anchor's day", () => {
  for (const [anchor, periods] of Object.entries(vectors.anniversary_periods)) {
    const found = periods.map((_, index) => anniversaryPeriod(day(anchor), 1, index)).map(({ startsOn, endsBefore }) => [startsOn, dayBefore(endsBefore)]);
    expect(found).toEqual(periods);
  }
});

test("tax is rounded on the sum of a rate's lines", () => {
  for (const { lines, rate, per_line, on_sum } of vectors.vat_rounding) {
    const rateBasisPoints = Number(rate) * 100;
    const [total] = taxTotals(lines.map((line) => ({ minor: cents(line), taxCategory: "S", rateBasisPoints })));
    expect(euros(total?.taxMinor ?? 0n)).toBe(on_sum);
    expect(euros(lines.reduce((sum, line) => sum + taxOn(cents(line), rateBasisPoints), 0n))).toBe(per_line);
  }
});

test("who joins late in a fixed year is covered to the end of the next one", () => {
  for (const { join, end } of vectors.civicrm_fixed) {
    expect([join, dayBefore(firstPeriod({ kind: "calendar_year", rolloverMonth: 9 }, day(join)).endsBefore)]).toEqual([join, end]);
  }
});

test("bands by seats give the published amounts", () => {
  const bands = [
    { from: 0, minor: "100" },
    { from: 4, minor: "200" },
    { from: 7, minor: "300" },
    { from: 10, minor: "400" },
  ];
  expect(bandsProblem(bands)).toBeNull();
  for (const { allowed, amount } of vectors.afup_bands) expect([allowed, bandOf(bands, allowed).minor]).toEqual([allowed, BigInt(amount)]);
});
