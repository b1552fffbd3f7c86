import { db } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

/** How the cluster stands, in numbers; each only for whoever may open the list behind it. */
export async function findOfficeNumbers(viewer: Viewer, now: Date) {
  const [organisations, people, invitations, failedJobs] = await Promise.all([
    can(viewer, "organisations.read-internal") ? countOrganisations() : null,
    can(viewer, "people.read") ? countPeople() : null,
    can(viewer, "office.appoint") ? db().invitation.count({ where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } } }) : null,
    can(viewer, "jobs.administer") ? db().job.count({ where: { failedAt: { not: null } } }) : null,
  ]);
  return { organisations, people, invitations, failedJobs };
}

async function countOrganisations() {
  const inUse = { archivedAt: null };
  const admin = { endedAt: null, person: { deactivatedAt: null }, rights: { some: { right: "admin" as const, revokedAt: null } } };
  const [count, members, withoutAdmin] = await Promise.all([
    db().organisation.count({ where: inUse }),
    db().organisation.count({ where: { ...inUse, isMember: true } }),
    db().organisation.count({ where: { ...inUse, isMember: true, affiliations: { none: admin } } }),
  ]);
  return { count, members, withoutAdmin };
}

async function countPeople() {
  const active = { deactivatedAt: null };
  const [count, neverIn] = await Promise.all([db().person.count({ where: active }), db().person.count({ where: { ...active, passwordHash: null } })]);
  return { count, neverIn };
}
