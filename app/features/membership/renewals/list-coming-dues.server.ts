import { addDays, type Day, dayOfDate } from "../../../lib/day.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { duesLines } from "../dues/dues-lines.ts";
import { factsOf, withFacts } from "../status/membership-facts.server.ts";
import { duesRuleOf } from "../types/membership-type.ts";
import { type ComingDue, type ExpectedMonth, expectedByMonth } from "./coming-dues.ts";
import { nextRenewal } from "./next-renewal.ts";

type Written<Of extends { minor: bigint }> = Omit<Of, "minor"> & { minor: string };
export type ComingDues = { currency: string; until: Day; dues: Written<ComingDue>[]; months: Written<ExpectedMonth>[]; totalMinor: string };

const withOrganisation = {
  ...withFacts,
  organisation: { select: { legalName: true, shortName: true } },
  invoices: { where: { kind: "invoice", cancelledBy: null }, select: { periodStartsOn: true } },
} as const satisfies Prisma.MembershipInclude;
type Stored = Prisma.MembershipGetPayload<{ include: typeof withOrganisation }>;

const horizonDays = 365;

/**
 * The dues that the daily run will ask for within a year, by the rule that it asks by, and what is to be expected of them by
 * month: nothing is written. As things are today: who leaves or changes its declaration meanwhile is asked accordingly.
 * Null for who may not see it.
 */
export async function listComingDues(viewer: Viewer, now: Date): Promise<ComingDues | null> {
  if (!can(viewer, "dues.administer")) return null;
  const today = await clusterDay(db(), now);
  const until = addDays(today, horizonDays);
  const { currency } = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { currency: true } });
  const memberships = await db().membership.findMany({ where: { periods: { some: { revokedAt: null } } }, include: withOrganisation, orderBy: { id: "asc" } });
  const dues = memberships.flatMap((membership) => dueOf(membership, { currency, today, until, locale: viewer.locale }) ?? []);
  dues.sort((one, other) => one.asksOn.localeCompare(other.asksOn) || one.organisation.localeCompare(other.organisation, "en"));
  return {
    ...{ currency, until },
    dues: dues.map((due) => ({ ...due, minor: String(due.minor) })),
    months: expectedByMonth(dues).map((month) => ({ ...month, minor: String(month.minor) })),
    totalMinor: String(dues.reduce((sum, { minor }) => sum + minor, 0n)),
  };
}

type Look = { currency: string; today: Day; until: Day; locale: string | null };

function dueOf(membership: Stored, { currency, today, until, locale }: Look): ComingDue | null {
  const rule = duesRuleOf(membership.type);
  const next = nextRenewal(factsOf(membership), rule.period, today);
  if (!next || next.asksOn > until) return null;
  const { period, joinedOn } = next;
  if (membership.invoices.some(({ periodStartsOn }) => periodStartsOn && dayOfDate(periodStartsOn) === period.startsOn)) return null;
  const lines = duesLines({ rule, currency, headcount: membership.headcount, period, joinedOn, isFirst: false });
  const asksOn = next.asksOn > today ? next.asksOn : today;
  const { organisation, type } = membership;
  return {
    membershipId: membership.id,
    organisation: organisation.shortName ?? organisation.legalName,
    type: nameIn(type.names, locale),
    ...{ asksOn, period, dueOn: addDays(asksOn, type.paymentDays) },
    minor: lines.reduce((sum, { minor }) => sum + minor, 0n),
    computation: lines.map((line) => line.computation).join("; "),
  };
}
