import type { Day } from "../../../lib/day.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { factsOf, withFacts } from "./membership-facts.server.ts";
import { type MembershipAction, type MembershipState, membershipStates, membershipStatus } from "./membership-status.ts";

export type MembershipRow = { membershipId: string; organisation: string; type: string; state: MembershipState; coveredUntil: Day | null; nextAction: MembershipAction };
export type MembershipList = { rows: MembershipRow[]; counts: { state: MembershipState; count: number }[]; total: number };

/** All memberships as they are today, by name, or those in one state; null for who may not see them. */
export async function listMemberships(viewer: Viewer, now: Date, state: MembershipState | null): Promise<MembershipList | null> {
  if (!can(viewer, "membership.read")) return null;
  const today = await clusterDay(db(), now);
  const memberships = await db().membership.findMany({
    include: { ...withFacts, organisation: { select: { legalName: true, shortName: true } } },
    orderBy: { organisation: { legalName: "asc" } },
  });
  const rows = memberships.map((membership): MembershipRow => {
    const status = membershipStatus(factsOf(membership), today);
    return {
      membershipId: membership.id,
      organisation: membership.organisation.shortName ?? membership.organisation.legalName,
      type: nameIn(membership.type.names, viewer.locale),
      state: status.state,
      coveredUntil: status.coveredUntil,
      nextAction: status.nextAction,
    };
  });
  const counts = membershipStates.map((one) => ({ state: one, count: rows.filter((row) => row.state === one).length })).filter(({ count }) => count > 0);
  return { rows: state === null ? rows : rows.filter((row) => row.state === state), counts, total: rows.length };
}
