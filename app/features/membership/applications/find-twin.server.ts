import type { Tx } from "../../../platform/database/db.server.ts";
import type { OrganisationIdentity } from "../../accounts/organisations/organisation-identity.ts";

/**
 * An organisation that is here already and looks like the one that somebody wants to enter: the same VAT number, the
 * same website's domain, or the same name in the same country. Null where there is none.
 */
export async function findTwin(tx: Tx, { countryCode, vatNumber, website, legalName, shortName }: OrganisationIdentity): Promise<string | null> {
  const host = website && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, "") : null;
  const names = [legalName, shortName ?? legalName];
  const [twin] = await tx.$queryRaw<{ id: string }[]>`
    select id from "Organisation" where "archivedAt" is null and (
      ("countryCode" = ${countryCode} and "vatNumber" = ${vatNumber})
      or (${host}::text is not null and regexp_replace(lower(website), '^https?://(www\\.)?([^/]+).*$', '\\2') = ${host})
      or ("countryCode" = ${countryCode} and (muster_fold("legalName") in (select muster_fold(name) from unnest(${names}::text[]) as given (name))
        or muster_fold("shortName") in (select muster_fold(name) from unnest(${names}::text[]) as given (name)))))
    order by "isMember" desc, id limit 1`;
  return twin?.id ?? null;
}
