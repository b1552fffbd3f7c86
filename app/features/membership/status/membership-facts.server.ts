import { dayOfDate } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import { statusRulesOf } from "../types/membership-type.ts";
import type { MembershipFacts } from "./membership-status.ts";

/** What `membershipStatus` needs of a membership. */
export const withFacts = {
  type: true,
  periods: { where: { revokedAt: null }, orderBy: { startsOn: "asc" } },
  decisions: { orderBy: [{ decidedAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.MembershipInclude;

type Stored = Prisma.MembershipGetPayload<{ include: typeof withFacts }>;

export function factsOf({ approvedOn, type, periods, decisions }: Stored): MembershipFacts {
  return {
    approvedOn: dayOfDate(approvedOn),
    periods: periods.map(({ startsOn, endsBefore }) => ({ startsOn: dayOfDate(startsOn), endsBefore: dayOfDate(endsBefore) })),
    decisions: decisions.map(({ event, effectiveOn }) => ({ event, effectiveOn: dayOfDate(effectiveOn) })),
    rules: statusRulesOf(type),
  };
}

/** The membership of an organisation, locked until the transaction ends; null where it has none. */
export async function lockMembership(tx: Tx, where: { id: string } | { organisationId: string }): Promise<Stored | null> {
  const found = await tx.membership.findUnique({ where, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`select id from "Membership" where id = ${found.id}::uuid for update`;
  return tx.membership.findUniqueOrThrow({ where: { id: found.id }, include: withFacts });
}
