import { z } from "zod";
import { membershipTypeWords } from "../../../lib/messages/office-membership.ts";
import { allOrganisationKinds, type OrganisationKind } from "../../accounts/organisations/organisation-identity.ts";
import { type Bands, bandsProblem, bandsSchema } from "../dues/bands.ts";
import type { DuesRule } from "../dues/dues-lines.ts";
import { type Proration, prorations } from "../dues/proration.ts";
import type { PeriodRule } from "../periods/period-rule.ts";
import type { StatusRules } from "../status/membership-status.ts";
import { amountPattern, typedMinor } from "../typed-amount.ts";

const words = membershipTypeWords.problems;
export const periodRules = ["calendar_year", "anniversary", "fixed_month"] as const;
/** How early a renewal can be asked for at most. */
export const longestRenewalLeadDays = 180;
const days = (most: number) => z.coerce.number(words.number).int(words.number).min(0, words.number).max(most, words.number);

/** A kind of membership as the office writes it down. Amounts are typed in the currency's units; bands one a line: "50: 1200". */
export const membershipTypeForm = z.object({
  nameEn: z.string(words.name).trim().min(1, words.name).max(80, words.name),
  namePt: z.string().trim().max(80, words.name).optional(),
  openTo: z
    .enum(allOrganisationKinds as [OrganisationKind], words.openTo)
    .array()
    .min(1, words.openTo),
  periodRule: z.enum(periodRules, words.choose),
  periodMonth: z.coerce.number(words.month).int(words.month).min(1, words.month).max(12, words.month).default(1),
  rolloverMonth: z.coerce.number(words.month).int(words.month).min(0, words.month).max(12, words.month).default(0),
  proration: z.enum(prorations, words.choose),
  joiningFee: z.string().trim().regex(amountPattern, words.amount).default("0"),
  bands: z
    .string(words.bands)
    .trim()
    .regex(/^(\d{1,7}\s*:\s*\d{1,9}([.,]\d{1,3})?\s*)+$/, words.bands),
  question: z.string().trim().max(300, words.tooLong).optional(),
  paymentDays: days(365),
  graceDays: days(365),
  listingDelayDays: days(365),
  renewalLeadDays: days(longestRenewalLeadDays),
  noticeMonths: days(24),
  seats: days(10_000),
  hasVote: z.boolean().default(false),
});
export type MembershipTypeInput = z.output<typeof membershipTypeForm>;

/** "0: 400" a line → bands in minor units; the problem where they would leave a headcount without dues, or with two, or an amount is finer than the currency. */
export function parseBands(text: string, currency: string): { bands: Bands; problem: ReturnType<typeof bandsProblem> | "too-fine" } {
  const bands = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [from = "", amount = ""] = line.split(":");
      return { from: Number(from.trim()), minor: typedMinor(amount, currency) };
    });
  const known = bands.flatMap(({ from, minor }) => (minor === null ? [] : [{ from, minor: String(minor) }]));
  return { bands: known, problem: known.length < bands.length ? "too-fine" : bandsProblem(known) };
}

type Row = { periodRule: (typeof periodRules)[number]; periodMonth: number; rolloverMonth: number; proration: Proration; bands: unknown; joiningFeeMinor: bigint } & StatusRules;

export function duesRuleOf(type: Row): DuesRule {
  return { period: periodRuleOf(type), proration: type.proration, bands: bandsSchema.parse(type.bands), joiningFeeMinor: type.joiningFeeMinor };
}

function periodRuleOf({ periodRule, periodMonth, rolloverMonth }: Row): PeriodRule {
  if (periodRule === "anniversary") return { kind: periodRule };
  return periodRule === "fixed_month" ? { kind: periodRule, month: periodMonth, rolloverMonth } : { kind: periodRule, rolloverMonth };
}

export function statusRulesOf({ paymentDays, graceDays, listingDelayDays, renewalLeadDays }: Row): StatusRules {
  return { paymentDays, graceDays, listingDelayDays, renewalLeadDays };
}
