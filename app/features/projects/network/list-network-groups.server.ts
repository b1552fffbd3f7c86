import { db } from "../../../platform/database/db.server.ts";

export type NetworkGroups = { countries: { code: string; count: number }[]; regions: { code: string; count: number }[] };

/** Fewer organisations than this are no network worth a line in the list; one can still ask for them by address. */
const fewest = 3;

/** Whose networks can be looked at besides the members': countries, and regions of NUTS levels 1 and 2, by their organisations. */
export async function listNetworkGroups(): Promise<NetworkGroups> {
  const countries = await db().$queryRaw<NetworkGroups["countries"]>`
    select "countryCode" as code, count(*)::int as count from "Organisation" where "archivedAt" is null and not "isOffice"
    group by 1 having count(*) >= ${fewest} order by 1`;
  const regions = await db().$queryRaw<NetworkGroups["regions"]>`
    select left(site."nutsCode", level.length) as code, count(distinct site."organisationId")::int as count
    from "Site" site join "Organisation" organisation on organisation.id = site."organisationId" and organisation."archivedAt" is null and not organisation."isOffice"
    cross join (values (3), (4)) as level (length)
    where length(site."nutsCode") >= level.length
    group by 1 having count(distinct site."organisationId") >= ${fewest} order by 1`;
  return { countries, regions };
}
