import { db } from "../../../platform/database/db.server.ts";
import { orderedRights } from "../affiliations/rights.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

/** A person as the office sees them, with everything they have been; null where there is none or the viewer may not know. */
export async function findPerson(viewer: Viewer, personId: string) {
  if (!can(viewer, "people.read")) return null;
  const person = await db().person.findUnique({
    where: { id: personId },
    include: {
      officeAppointments: { orderBy: { startedAt: "desc" } },
      affiliations: { include: { organisation: true, rights: { orderBy: { grantedAt: "asc" } } }, orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { startedAt: "desc" }] },
    },
  });
  if (!person) return null;
  const { id, name, email, phone, locale, timeZone, emailVisibleTo, phoneVisibleTo, deactivatedAt, createdAt } = person;
  return {
    id,
    name,
    email,
    phone,
    locale,
    timeZone,
    emailVisibleTo,
    phoneVisibleTo,
    deactivatedAt,
    createdAt,
    emailIsTheirs: person.passwordHash !== null || person.emailVerifiedAt !== null,
    hasSecondFactor: person.totpConfirmedAt !== null,
    appointments: person.officeAppointments.map(({ id: appointmentId, role, startedAt, endedAt, decision }) => ({ appointmentId, role, startedAt, endedAt, decision })),
    affiliations: person.affiliations.map((affiliation) => ({
      affiliationId: affiliation.id,
      organisationId: affiliation.organisationId,
      organisationName: affiliation.organisation.shortName ?? affiliation.organisation.legalName,
      isArchived: affiliation.organisation.archivedAt !== null,
      jobTitle: affiliation.jobTitle,
      startedAt: affiliation.startedAt,
      endedAt: affiliation.endedAt,
      rights: orderedRights(affiliation.rights.filter((row) => row.revokedAt === null).map((row) => row.right)),
      pastRights: affiliation.rights.filter((row) => row.revokedAt !== null).map(({ right, grantedAt, revokedAt }) => ({ right, grantedAt, revokedAt })),
    })),
  };
}

export type PersonForOffice = NonNullable<Awaited<ReturnType<typeof findPerson>>>;
