import { isUuid } from "../../../lib/uuid.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";

export type OtherEntry = { organisationId: string; slug: string; name: string; countryCode: string; projects: number };
export type SameOrganisations = {
  /** As which entry this one counts; null where it counts for itself. */
  countsAs: (OtherEntry & { sameOrganisationId: string }) | null;
  /** The entries that count as this one. */
  counted: (OtherEntry & { sameOrganisationId: string })[];
  /** Entries that nobody confirmed and that have the same name, short name, website or VAT number. */
  alike: OtherEntry[];
};

const mostAlike = 12;

/** Which entries are this organisation too, and which could be; null for those who may not decide it. */
export async function findSameOrganisations(viewer: Viewer, organisationId: string): Promise<SameOrganisations | null> {
  if (!can(viewer, "organisations.administer") || !isUuid(organisationId)) return null;
  const standing = await db().$queryRaw<(OtherEntry & { sameOrganisationId: string; isKept: boolean })[]>`
    select same.id as "sameOrganisationId", same."otherId" = ${organisationId}::uuid as "isKept", other.id as "organisationId", other.slug, other."legalName" as name, other."countryCode",
           (select count(distinct partner."projectId")::int from "ProjectPartner" partner where partner."organisationId" = other.id) as projects
    from "SameOrganisation" same
    join "Organisation" other on other.id = case when same."otherId" = ${organisationId}::uuid then same."organisationId" else same."otherId" end
    where same."undoneAt" is null and ${organisationId}::uuid in (same."organisationId", same."otherId") order by other."legalName", other.id`;
  const alike = await db().$queryRaw<OtherEntry[]>`
    select other.id as "organisationId", other.slug, other."legalName" as name, other."countryCode",
           (select count(distinct partner."projectId")::int from "ProjectPartner" partner where partner."organisationId" = other.id) as projects
    from "Organisation" own join "Organisation" other on other.id <> own.id and other."archivedAt" is null and (
      muster_fold(other."legalName") in (muster_fold(own."legalName"), muster_fold(own."shortName")) or muster_fold(other."shortName") = muster_fold(own."legalName")
      or other."vatNumber" = own."vatNumber" or other.website = own.website)
    where own.id = ${organisationId}::uuid
      and not exists (select 1 from "SameOrganisation" same where same."undoneAt" is null and other.id in (same."otherId", same."organisationId"))
    order by other."legalName", other.id limit ${mostAlike}`;
  return { countsAs: standing.find((row) => row.isKept) ?? null, counted: standing.filter((row) => !row.isKept), alike };
}
