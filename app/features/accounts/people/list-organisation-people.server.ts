import { fold } from "../../../lib/fold.ts";
import { db } from "../../../platform/database/db.server.ts";
import { orderedRights } from "../affiliations/rights.ts";
import { can } from "../permissions.ts";
import { affiliationWith, type Viewer } from "../viewer.ts";
import { contactDetailsFor } from "./contact-details.ts";

/** The people of an organisation, those of today first, then those who left; null for whoever does not belong to it and is not the office. */
export async function listOrganisationPeople(viewer: Viewer, organisationId: string) {
  if (!affiliationWith(viewer, organisationId) && !can(viewer, "people.read")) return null;
  const rows = await db().affiliation.findMany({
    where: { organisationId },
    include: { person: true, rights: { where: { revokedAt: null } } },
    orderBy: { startedAt: "desc" },
  });
  const people = rows.map(({ id, person, jobTitle, startedAt, endedAt, rights }) => ({
    affiliationId: id,
    personId: person.id,
    name: person.name,
    ...contactDetailsFor(viewer, { ...person, personId: person.id, organisationIds: endedAt ? [] : [organisationId] }),
    isDeactivated: person.deactivatedAt !== null,
    jobTitle,
    startedAt,
    endedAt,
    rights: orderedRights(rights.map((row) => row.right)),
  }));
  return {
    now: people.filter((person) => person.endedAt === null).sort((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1)),
    before: people.filter((person) => person.endedAt !== null),
  };
}

export type OrganisationPeople = NonNullable<Awaited<ReturnType<typeof listOrganisationPeople>>>;
