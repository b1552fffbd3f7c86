import { addDays, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { requestDues } from "../request-dues.server.ts";
import { factsOf, lockMembership } from "../status/membership-facts.server.ts";
import { duesRuleOf, longestRenewalLeadDays } from "../types/membership-type.ts";
import { nextRenewal } from "./next-renewal.ts";

/**
 * Asks every membership whose covered time ends soon for the dues of the next period. Each in a transaction of its own:
 * what a crash left undone is done by the next run, and nobody is billed twice.
 */
export async function requestRenewals(now: Date): Promise<{ requested: number }> {
  const act: Act = { by: { kind: "system" }, now, requestId: null };
  const soon = dateOfDay(addDays(await clusterDay(db(), now), longestRenewalLeadDays));
  // Whose covered time ends much later is not asked yet; each of the others is looked at under its lock.
  const memberships = await db().membership.findMany({
    where: { periods: { some: { revokedAt: null }, none: { revokedAt: null, endsBefore: { gt: soon } } } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  let requested = 0;
  for (const { id } of memberships) requested += (await requestRenewal(act, id)) ? 1 : 0;
  return { requested };
}

function requestRenewal(act: Act, membershipId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const membership = await lockMembership(tx, { id: membershipId });
    if (!membership) return false;
    const today = await clusterDay(tx, act.now);
    const next = nextRenewal(factsOf(membership), duesRuleOf(membership.type).period, today);
    if (!next || today < next.asksOn) return false;
    const billed = await tx.invoice.count({ where: { membershipId, kind: "invoice", periodStartsOn: dateOfDay(next.period.startsOn), cancelledBy: null } });
    if (billed > 0 || dayOfDate(membership.approvedOn) > today) return false;
    await requestDues(tx, act, { membership, period: next.period, joinedOn: next.joinedOn, isFirst: false, today });
    return true;
  });
}
