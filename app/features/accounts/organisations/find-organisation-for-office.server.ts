import { db } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

/** An organisation's identity and the office's decisions on it; null where there is none or the viewer may not know. */
export async function findOrganisationForOffice(viewer: Viewer, organisationId: string) {
  if (!can(viewer, "organisations.read-internal")) return null;
  const organisation = await db().organisation.findUnique({
    where: { id: organisationId },
    include: { standingDecisions: { orderBy: [{ decidedAt: "desc" }, { id: "desc" }], take: 20 }, listingConsents: { where: { withdrawnAt: null }, take: 1 }, externalIds: true },
  });
  if (!organisation) return null;
  const { id, slug, kind, legalName, shortName, countryCode, vatNumber, registerNumber, website, isMember, isOffice, archivedAt, createdAt, version } = organisation;
  return {
    id,
    slug,
    kind,
    name: shortName ?? legalName,
    legalName,
    shortName,
    countryCode,
    vatNumber,
    registerNumber,
    website,
    isMember,
    isOffice,
    archivedAt,
    createdAt,
    version,
    hasConsented: organisation.listingConsents.length > 0,
    standing: organisation.standingDecisions[0]?.standing ?? null,
    standingDecisions: organisation.standingDecisions.map(({ id: decisionId, standing, reason, decidedAt }) => ({ decisionId, standing, reason, decidedAt })),
    externalIds: organisation.externalIds.map(({ scheme, value }) => ({ scheme, value })),
  };
}

export type OrganisationForOffice = NonNullable<Awaited<ReturnType<typeof findOrganisationForOffice>>>;
