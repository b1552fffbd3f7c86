import { membershipWords } from "../../lib/messages/membership.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import { setMembership } from "../accounts/organisations/set-membership.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { factsOf, withFacts } from "../membership/status/membership-facts.server.ts";
import { membershipStatus } from "../membership/status/membership-status.ts";
import { decideStanding } from "./decide-standing.server.ts";

/** Lets what the directory and the rights go by follow the memberships: each whose state has changed since, by the day alone too. Safe to repeat. */
export async function followMemberships(now: Date, organisationId?: string): Promise<void> {
  const act: Act = { by: { kind: "system" }, now, requestId: null };
  const today = await clusterDay(db(), now);
  const memberships = await db().membership.findMany({
    where: organisationId === undefined ? {} : { organisationId },
    include: { ...withFacts, organisation: { select: { isMember: true, standingDecisions: { orderBy: [{ decidedAt: "desc" }, { id: "desc" }], take: 1 } } } },
    orderBy: { id: "asc" },
  });
  for (const membership of memberships) {
    const { state, isMember, isListed } = membershipStatus(factsOf(membership), today);
    // Most have not changed since the last hour: they cost one read, no transaction.
    const { organisation } = membership;
    const standing = isListed ? "good" : "not_good";
    if (organisation.isMember === isMember && organisation.standingDecisions[0]?.standing === standing) continue;
    const reason = membershipWords.followed({ state: membershipWords.states[state] });
    await setMembership(act, { organisationId: membership.organisationId, isMember, reason });
    await decideStanding(act, { organisationId: membership.organisationId, standing, reason });
  }
}
