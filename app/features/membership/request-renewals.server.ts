import { addDays, type Day, dateOfDay, dayOfDate } from "../../lib/day.ts";
import { db, transaction } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { periodFrom } from "./periods/period-rule.ts";
import { requestDues } from "./request-dues.server.ts";
import { factsOf, lockMembership } from "./status/membership-facts.server.ts";
import { membershipStatus, resignationAhead, runsOf } from "./status/membership-status.ts";
import { duesRuleOf, longestRenewalLeadDays } from "./types/membership-type.ts";

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
    const facts = factsOf(membership);
    const today = await clusterDay(tx, act.now);
    const run = runsOf(facts.periods).at(-1);
    const { state } = membershipStatus(facts, today);
    if (!run || (state !== "active" && state !== "grace") || today < addDays(run.endsBefore, -facts.rules.renewalLeadDays)) return false;
    const leaving = resignationAhead(facts.decisions, today);
    if (leaving !== null && leaving <= run.endsBefore) return false;
    const joinedOn = runsOf(facts.periods)[0]?.startsOn as Day;
    const period = periodFrom(duesRuleOf(membership.type).period, joinedOn, run.endsBefore);
    const billed = await tx.invoice.count({ where: { membershipId, kind: "invoice", periodStartsOn: dateOfDay(period.startsOn), cancelledBy: null } });
    if (billed > 0 || dayOfDate(membership.approvedOn) > today) return false;
    await requestDues(tx, act, { membership, period, joinedOn, isFirst: false, today });
    return true;
  });
}
