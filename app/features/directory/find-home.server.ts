import { db } from "../../platform/database/db.server.ts";
import { listRecentChanges } from "../accounts/audit/list-recent-changes.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import { type HomeFacts, nextAction, type OrganisationFacts } from "../accounts/home/next-action.ts";
import { effectiveRoles, isOffice } from "../accounts/permissions.ts";
import { listMyTasks, type TaskRow } from "../accounts/tasks/list-tasks.server.ts";
import { todayIn } from "../accounts/tasks/today-in.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { listFullProfiles } from "../organisations/list-full-profiles.server.ts";
import { listPublications } from "./list-publications.server.ts";

/** The first page of someone who is signed in: what waits, what changed, and the one thing to do next. */
export async function findHome(viewer: Viewer, now: Date) {
  const [tasks, changes, today, organisations, invitedTo, office] = await Promise.all([
    listMyTasks(viewer),
    listRecentChanges(viewer),
    todayIn(viewer, now),
    organisationFacts(viewer, now),
    findInvitation(viewer, now),
    officeFacts(viewer),
  ]);
  const facts: HomeFacts = {
    hasSecondFactor: viewer.hasSecondFactor,
    officeRoles: effectiveRoles(viewer),
    ...countTasks(tasks, today),
    invitedTo,
    organisations,
    office,
  };
  const own = organisations.map(({ organisationId, name, rights }) => ({ organisationId, name, rights: [...rights] }));
  return { name: viewer.name, next: nextAction(facts), tasks, changes, today, organisations: own };
}

function countTasks(tasks: readonly TaskRow[], today: string) {
  return { openTasks: tasks.length, overdueTasks: tasks.filter((task) => task.dueOn !== null && task.dueOn < today).length };
}

async function organisationFacts(viewer: Viewer, now: Date): Promise<OrganisationFacts[]> {
  const ids = viewer.affiliations.map((affiliation) => affiliation.organisationId);
  if (ids.length === 0) return [];
  const [profiles, admins] = await Promise.all([listFullProfiles(db(), ids, now), countAdmins(ids)]);
  const publications = await listPublications(db(), profiles, await clusterDay(db(), now));
  return viewer.affiliations.map(({ organisationId, organisationName, rights }) => ({
    organisationId,
    name: organisationName,
    rights,
    admins: admins.get(organisationId) ?? 0,
    gaps: publications.get(organisationId)?.gaps ?? [],
  }));
}

async function countAdmins(organisationIds: string[]): Promise<Map<string, number>> {
  const rows = await db().affiliation.groupBy({
    by: ["organisationId"],
    where: { organisationId: { in: organisationIds }, endedAt: null, person: { deactivatedAt: null }, rights: { some: { right: "admin", revokedAt: null } } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.organisationId, row._count]));
}

/** The link is in a mail that only its reader has; here one learns that it waits. */
async function findInvitation(viewer: Viewer, now: Date): Promise<string | null> {
  const invitation = await db().invitation.findFirst({
    where: { email: viewer.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now }, OR: [{ organisationId: null }, { organisation: { archivedAt: null } }] },
    include: { organisation: true },
    orderBy: { createdAt: "desc" },
  });
  if (!invitation) return null;
  return invitation.organisation ? (invitation.organisation.shortName ?? invitation.organisation.legalName) : "";
}

async function officeFacts(viewer: Viewer): Promise<HomeFacts["office"]> {
  if (!isOffice(viewer)) return null;
  const [organisations, failedJobs] = await Promise.all([db().organisation.count({ where: { archivedAt: null } }), db().job.count({ where: { failedAt: { not: null } } })]);
  return { organisations, failedJobs };
}
