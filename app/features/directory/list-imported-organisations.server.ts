import { db } from "../../platform/database/db.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Viewer } from "../accounts/viewer.ts";

export type ImportedOrganisation = { organisationId: string; name: string; city: string | null; hasConsent: boolean };

const most = 500;

/** Organisations that an import entered or changed, and whether their owner's consent to a public listing is on record. */
export async function listImportedOrganisations(viewer: Viewer, runId: string): Promise<ImportedOrganisation[] | null> {
  if (!can(viewer, "organisations.administer")) return null;
  return db().$queryRaw<ImportedOrganisation[]>`
    select organisation.id as "organisationId", organisation."legalName" as name,
      (select city from "Site" where "organisationId" = organisation.id order by "isPrimary" desc, id limit 1) as city,
      exists (select 1 from "ListingConsent" where "organisationId" = organisation.id and "withdrawnAt" is null) as "hasConsent"
    from "ImportChange" change
    join "Organisation" organisation on organisation.id = change.key::uuid and organisation."archivedAt" is null
    where change."runId" = ${runId}::uuid and change."table" = 'Organisation'
    order by "hasConsent", organisation."legalName", organisation.id
    limit ${most}`;
}
