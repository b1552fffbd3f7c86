import { z } from "zod";
import { membershipTypeWords } from "../../../lib/messages/office-membership.ts";
import { allOrganisationKinds, type OrganisationKind } from "../../accounts/organisations/organisation-identity.ts";
import { type Bands, bandsProblem, bandsSchema } from "../dues/bands.ts";
import type { DuesRule } from "../dues/dues-lines.ts";
import { type Proration, prorations } from "../dues/proration.ts";
import type { StatusRules } from "../status/membership-status.ts";

const words = membershipTypeWords.problems;
export const periodRules = ["calendar_year", "anniversary", "fixed_month"] as const;
const days = (most: number) => z.coerce.number(words.number).int(words.number).min(0, words.number).max(most, words.number);

/** A kind of membership as the office writes it down. Amounts are typed in whole units with two decimals; bands one a line: "50: 1200". */
export const membershipTypeForm = z.object({
  nameEn: z.string(words.name).trim().min(1, words.name).max(80, words.name),
  namePt: z.string().trim().max(80, words.name).optional(),
  openTo: z
    .enum(allOrganisationKinds as [OrganisationKind], words.openTo)
    .array()
    .min(1, words.openTo),
  periodRule: z.enum(periodRules, words.choose),
  periodMonth: z.coerce.number(words.month).int(words.month).min(1, words.month).max(12, words.month).default(1),
  proration: z.enum(prorations, words.choose),
  joiningFee: z
    .string()
    .trim()
    .regex(/^\d{1,9}([.,]\d{1,2})?$/, words.amount)
    .default("0"),
  bands: z
    .string(words.bands)
    .trim()
    .regex(/^(\d{1,7}\s*:\s*\d{1,9}([.,]\d{1,2})?\s*)+$/, words.bands),
  question: z.string().trim().max(300, words.tooLong).optional(),
  paymentDays: days(365),
  graceDays: days(365),
  listingDelayDays: days(365),
  renewalLeadDays: days(180),
  noticeMonths: days(24),
  seats: days(10_000),
  hasVote: z.boolean().default(false),
});
export type MembershipTypeInput = z.output<typeof membershipTypeForm>;

/** "0: 400" a line → bands in minor units; the problem where they would leave a headcount without dues, or with two. */
export function parseBands(text: string): { bands: Bands; problem: ReturnType<typeof bandsProblem> } {
  const bands = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [from = "", amount = ""] = line.split(":");
      return { from: Number(from.trim()), minor: minorOf(amount.trim()) };
    });
  return { bands, problem: bandsProblem(bands) };
}

/** "400" or "400.5" or "400,50" in hundredths, as text. */
export function minorOf(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(/[.,]/);
  return String(BigInt(`${whole}${fraction.padEnd(2, "0").slice(0, 2)}`));
}

type Row = { periodRule: (typeof periodRules)[number]; periodMonth: number; proration: Proration; bands: unknown; joiningFeeMinor: bigint } & StatusRules;

export function duesRuleOf(type: Row): DuesRule {
  const period = type.periodRule === "fixed_month" ? { kind: type.periodRule, month: type.periodMonth } : { kind: type.periodRule };
  return { period, proration: type.proration, bands: bandsSchema.parse(type.bands), joiningFeeMinor: type.joiningFeeMinor };
}

export function statusRulesOf({ paymentDays, graceDays, listingDelayDays, renewalLeadDays }: Row): StatusRules {
  return { paymentDays, graceDays, listingDelayDays, renewalLeadDays };
}

/** The type's name in a language, else in English. */
export function typeName(names: unknown, locale: string): string {
  const known = names as Record<string, string | undefined>;
  return known[locale.slice(0, 2)] ?? known.en ?? "";
}
