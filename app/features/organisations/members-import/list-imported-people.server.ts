import { db } from "../../../platform/database/db.server.ts";
import { orderedRights } from "../../accounts/affiliations/rights.ts";
import { mostInvitedAtOnce } from "../../accounts/invitations/invite-entered-people.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { OrganisationRight, Viewer } from "../../accounts/viewer.ts";

export type ImportedPerson = {
  affiliationId: string;
  name: string;
  email: string;
  organisationName: string;
  rights: readonly OrganisationRight[];
};

type Row = { affiliationId: string; name: string; email: string; organisationName: string; rights: OrganisationRight[]; isInvited: boolean };

/**
 * People whom an import joined to an organisation and who have no account yet: those to invite (each once, into the first
 * of their organisations, as many as can be invited at once), and how many others wait behind them or were invited before.
 */
export async function listImportedPeople(viewer: Viewer, runId: string, now: Date): Promise<{ people: ImportedPerson[]; behind: number; invited: number } | null> {
  if (!can(viewer, "people.administer")) return null;
  const rows = await db().$queryRaw<Row[]>`
    select distinct on (person.email) affiliation.id as "affiliationId", person.name, person.email, coalesce(organisation."shortName", organisation."legalName") as "organisationName",
      array(select "right"::text from "AffiliationRight" where "affiliationId" = affiliation.id and "revokedAt" is null) as rights,
      exists (select 1 from "Invitation" i where i.email = person.email and i."acceptedAt" is null and i."revokedAt" is null and i."expiresAt" > ${now}) as "isInvited"
    from "ImportChange" change
    join "Affiliation" affiliation on affiliation.id = change.key::uuid and affiliation."endedAt" is null
    join "Person" person on person.id = affiliation."personId" and person."deactivatedAt" is null and (person."passwordHash" is null or person."emailVerifiedAt" is null)
    join "Organisation" organisation on organisation.id = affiliation."organisationId" and organisation."archivedAt" is null
    where change."runId" = ${runId}::uuid and change."table" = 'Affiliation' and change.before is null
    order by person.email, organisation."legalName"`;
  const open = rows.filter(({ isInvited }) => !isInvited);
  const people = open.slice(0, mostInvitedAtOnce).map(({ isInvited: _, rights, ...row }) => ({ ...row, rights: orderedRights(rights) }));
  return { people, behind: open.length - people.length, invited: rows.length - open.length };
}
