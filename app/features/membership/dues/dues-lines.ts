import type { Day } from "../../../lib/day.ts";
import { formatMinor } from "../../../lib/money.ts";
import { dayBefore } from "../../../lib/months.ts";
import { type Period, type PeriodRule, yearAround } from "../periods/period-rule.ts";
import { type Bands, bandOf } from "./bands.ts";
import { type Proration, partOf, shareOf } from "./proration.ts";

export type DuesRule = { period: PeriodRule; proration: Proration; bands: Bands; joiningFeeMinor: bigint };

/** `what` names the line for the words of the invoice; `computation` shows how its amount came about, in plain numbers. */
export type DuesLine = { what: "dues" | "joining-fee"; minor: bigint; computation: string; band: { from: number; to: number | null } | null };

type Asked = { rule: DuesRule; currency: string; headcount: number; period: Period; joinedOn: Day; isFirst: boolean };

/**
 * What a membership owes for a period: its band's amount, shortened by the rule where the period is only the rest of a
 * year, and the joining fee with the first one. "1200.00 × 292/365 = 960.00" stands on the line.
 */
export function duesLines({ rule, currency, headcount, period, joinedOn, isFirst }: Asked): DuesLine[] {
  const { from, to, minor } = bandOf(rule.bands, headcount);
  const show = (amount: bigint) => formatMinor({ minor: amount, currency });
  const year = yearAround(rule.period, joinedOn, dayBefore(period.endsBefore));
  // Who joins late enough pays for the year to come; the rest of this one is free.
  const share = shareOf(rule.proration, year, period.startsOn > year.startsOn ? period.startsOn : year.startsOn);
  const dues = partOf(minor, share);
  const computation = share.covered === share.of ? show(dues) : `${show(minor)} × ${share.covered}/${share.of} = ${show(dues)}`;
  const lines: DuesLine[] = [{ what: "dues", minor: dues, computation, band: { from, to } }];
  if (isFirst && rule.joiningFeeMinor > 0n) lines.push({ what: "joining-fee", minor: rule.joiningFeeMinor, computation: show(rule.joiningFeeMinor), band: null });
  return lines;
}
