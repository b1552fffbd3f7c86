import type { Tx } from "../../../platform/database/db.server.ts";
import type { OrganisationIdentity } from "../../accounts/organisations/organisation-identity.ts";
import { ownDomain } from "../../organisations/members-import/own-domain.ts";

/**
 * An organisation that is here already and looks like the one that somebody wants to enter: the same VAT number, the
 * same website's domain, or the same name in the same country. Null where there is none.
 */
export async function findTwin(tx: Tx, { countryCode, vatNumber, website, legalName, shortName }: OrganisationIdentity): Promise<string | null> {
  const host = ownDomain(website);
  const names = [legalName, shortName ?? legalName];
  const rows = await tx.$queryRaw<{ id: string; website: string | null; isSame: boolean }[]>`
    select id, website, coalesce(same, false) as "isSame" from "Organisation", lateral (
      select "countryCode" = ${countryCode} and (
        coalesce("vatNumber" = ${vatNumber}, false)
        or muster_fold("legalName") in (select muster_fold(name) from unnest(${names}::text[]) as given (name))
        or coalesce(muster_fold("shortName") in (select muster_fold(name) from unnest(${names}::text[]) as given (name)), false)) as same) as compared
    where "archivedAt" is null and (same or (${host}::text is not null and position(${host} in lower(website)) > 0))
    order by "isMember" desc, id`;
  // Which host is an organisation's own, and which one many share, only the code tells.
  return rows.find(({ website: known, isSame }) => isSame || ownDomain(known) === host)?.id ?? null;
}
