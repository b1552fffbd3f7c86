import { type Day, dayOfDate } from "../../../lib/day.ts";
import { dayBefore } from "../../../lib/months.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { can } from "../../accounts/permissions.ts";
import { affiliationWith, type Viewer } from "../../accounts/viewer.ts";
import { factsOf, withFacts } from "./membership-facts.server.ts";
import { type MembershipEvent, type MembershipStatus, membershipStatus } from "./membership-status.ts";
import { decisionsIn } from "./transitions.ts";

export type StoryStep =
  | { kind: "approved"; on: Day }
  | { kind: "period"; on: Day; to: Day; isRevoked: boolean }
  /** The reason is for the office. */
  | { kind: "decision"; on: Day; event: MembershipEvent; reason: string | null; reference: string | null };

export type ShownMembership = {
  membershipId: string;
  organisationId: string;
  organisation: string;
  type: string;
  headcount: number;
  noticeMonths: number;
  hasVote: boolean;
  status: MembershipStatus;
  story: StoryStep[];
  possibleDecisions: MembershipEvent[];
};

/** A membership as those who belong to the organisation see it, and the office; null for others, and where there is none. */
export async function findMembership(viewer: Viewer, where: { membershipId: string } | { organisationId: string }, now: Date): Promise<ShownMembership | null> {
  const found = await db().membership.findUnique({
    where: "membershipId" in where ? { id: where.membershipId } : where,
    include: { ...withFacts, periods: { orderBy: { startsOn: "asc" } }, organisation: true },
  });
  const isOffice = can(viewer, "membership.read");
  if (!found || (!isOffice && affiliationWith(viewer, found.organisationId) === null)) return null;
  const today = await clusterDay(db(), now);
  const status = membershipStatus(factsOf({ ...found, periods: found.periods.filter(({ revokedAt }) => revokedAt === null) }), today);
  const steps: StoryStep[] = [
    { kind: "approved", on: dayOfDate(found.approvedOn) },
    ...found.periods.map(
      (period): StoryStep => ({ kind: "period", on: dayOfDate(period.startsOn), to: dayBefore(dayOfDate(period.endsBefore)), isRevoked: period.revokedAt !== null }),
    ),
    ...found.decisions.map(
      ({ event, effectiveOn, reason, reference }): StoryStep => ({
        kind: "decision",
        on: dayOfDate(effectiveOn),
        event,
        reason: isOffice ? reason : null,
        reference: isOffice ? reference : null,
      }),
    ),
  ];
  return {
    membershipId: found.id,
    organisationId: found.organisationId,
    organisation: found.organisation.shortName ?? found.organisation.legalName,
    type: nameIn(found.type.names, viewer.locale),
    headcount: found.headcount,
    noticeMonths: found.type.noticeMonths,
    hasVote: found.type.hasVote,
    status,
    story: steps.sort((one, other) => (one.on < other.on ? 1 : -1)),
    possibleDecisions: can(viewer, "membership.administer") ? decisionsIn(status.state) : [],
  };
}
