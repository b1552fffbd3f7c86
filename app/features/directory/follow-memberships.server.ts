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
  const memberships = await db().membership.findMany({ where: organisationId === undefined ? {} : { organisationId }, include: withFacts, orderBy: { id: "asc" } });
  for (const membership of memberships) {
    const { state, isMember, isListed } = membershipStatus(factsOf(membership), today);
    const reason = membershipWords.followed({ state: membershipWords.states[state] });
    await setMembership(act, { organisationId: membership.organisationId, isMember, reason });
    await decideStanding(act, { organisationId: membership.organisationId, standing: isListed ? "good" : "not_good", reason });
  }
}
