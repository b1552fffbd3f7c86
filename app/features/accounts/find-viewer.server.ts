import { db } from "../../platform/database/db.server.ts";
import type { LiveSession } from "./sessions.server.ts";
import type { Viewer } from "./viewer.ts";

/** The person behind a session, with the roles and rights that hold at `now`; null where the person was deactivated. */
export async function findViewer(session: LiveSession, now: Date): Promise<Viewer | null> {
  const openAt = { OR: [{ endedAt: null }, { endedAt: { gt: now } }], startedAt: { lte: now } };
  const person = await db().person.findFirst({
    where: { id: session.personId, deactivatedAt: null },
    include: {
      officeAppointments: { where: openAt },
      affiliations: {
        where: { ...openAt, organisation: { archivedAt: null } },
        include: { organisation: true, rights: { where: { grantedAt: { lte: now }, OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] } } },
        orderBy: { startedAt: "asc" },
      },
      sessions: { where: { id: session.rowId }, select: { actingForId: true } },
    },
  });
  if (!person) return null;
  const affiliations = person.affiliations.map(({ organisation, rights }) => ({
    organisationId: organisation.id,
    organisationSlug: organisation.slug,
    organisationName: organisation.shortName ?? organisation.legalName,
    isMember: organisation.isMember,
    rights: rights.map((row) => row.right),
  }));
  const chosen = person.sessions[0]?.actingForId ?? null;
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    emailVerified: person.emailVerifiedAt !== null,
    sessionId: session.id,
    locale: person.locale,
    timeZone: person.timeZone,
    officeRoles: [...new Set(person.officeAppointments.map((row) => row.role))],
    affiliations,
    actingForId: affiliations.some((affiliation) => affiliation.organisationId === chosen) ? chosen : null,
    hasSecondFactor: person.totpConfirmedAt !== null,
    secondFactorPassed: session.secondFactorAt !== null,
  };
}
