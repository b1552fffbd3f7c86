import type { Day } from "../../../lib/day.ts";
import { database } from "../../../platform/database/db.server.ts";
import { Prisma } from "../../../platform/database/generated/client.ts";
import type { OrganisationKind } from "../../organisations/full-profile.ts";
import type { NetworkMaterial } from "./network-material.ts";
import type { NetworkGroup, NetworkView } from "./network-view.ts";

type Subject = Pick<NetworkView, "group" | "kind">;

/**
 * Everything that the networks of a group are worked out from. Two entries that the office confirmed to be one
 * organisation count as one; archived organisations and the cluster's office are left out.
 */
export async function loadNetworkMaterial(subject: Subject): Promise<NetworkMaterial> {
  const organisations = await rows<[string, OrganisationKind]>(Prisma.sql`
    select organisation.id, organisation.kind::text from "Organisation" organisation where ${inNetwork(subject)} order by organisation.id`);
  const ids = organisations.map(([organisationId]) => organisationId);
  const participations = await rows<[string, string, boolean, Day | null, Day | null]>(Prisma.sql`
    select coalesce(same."organisationId", partner."organisationId"), partner."projectId", project.source = 'cordis',
           coalesce(partner."startsOn", project."startsOn")::text, coalesce(partner."endsOn", project."endsOn")::text
    from "ProjectPartner" partner
    join "Project" project on project.id = partner."projectId"
    left join "SameOrganisation" same on same."otherId" = partner."organisationId" and same."undoneAt" is null
    where coalesce(same."organisationId", partner."organisationId") = any(${ids}::uuid[])
    order by partner."projectId", 1, partner.id`);
  const office = await rows<[string | null]>(Prisma.sql`
    select distinct partner."projectId" from "Organisation" organisation left join "ProjectPartner" partner on partner."organisationId" = organisation.id
    where organisation."isOffice" order by 1`);
  return {
    organisations: organisations.map(([organisationId, kind]) => ({ organisationId, kind })),
    participations: participations.map(([organisationId, projectId, , startsOn, endsOn]) => ({ organisationId, projectId, startsOn, endsOn })),
    cordisProjectIds: [...new Set(participations.flatMap(([, projectId, isCordis]) => (isCordis ? [projectId] : [])))],
    officeProjectIds: office.length === 0 ? null : office.flatMap(([projectId]) => projectId ?? []),
  };
}

/** How many organisations a group has: what is small is worked out while the page waits. */
export async function countGroup(subject: Subject): Promise<number> {
  const [row] = await rows<[number]>(Prisma.sql`select count(*)::int from "Organisation" organisation where ${inNetwork(subject)}`);
  return row?.[0] ?? 0;
}

/** Past the client: of a country these are tens of thousands of rows, and the driver reads them without keeping others waiting. */
async function rows<Columns extends unknown[]>(sql: Prisma.Sql): Promise<Columns[]> {
  const { rows } = await database().pool.query<Columns>({ text: sql.text, values: sql.values, rowMode: "array" });
  return rows;
}

function inNetwork({ group, kind }: Subject): Prisma.Sql {
  const ofKind = kind ? Prisma.sql`organisation.kind::text = ${kind}` : Prisma.sql`true`;
  return Prisma.sql`organisation."archivedAt" is null and not organisation."isOffice" and ${inGroup(group)} and ${ofKind}
    and not exists (select 1 from "SameOrganisation" same where same."otherId" = organisation.id and same."undoneAt" is null)`;
}

/** The condition that the row called `organisation` belongs to the group. */
function inGroup(group: NetworkGroup): Prisma.Sql {
  if (group.whose === "members") return Prisma.sql`organisation."isMember"`;
  if (group.whose === "country") return Prisma.sql`organisation."countryCode" = ${group.countryCode}`;
  if (group.whose === "region") {
    return Prisma.sql`exists (select 1 from "Site" site where site."organisationId" = organisation.id and starts_with(site."nutsCode", ${group.nutsPrefix}))`;
  }
  // Of entries that count as one, each brings its projects and its partners.
  return Prisma.sql`organisation.id in (
    with centre as (
      select coalesce(same."organisationId", named.id) as id from "Organisation" named
      left join "SameOrganisation" same on same."otherId" = named.id and same."undoneAt" is null where named.slug = ${group.slug}),
    entries as (
      select id from centre
      union select same."otherId" from "SameOrganisation" same join centre on centre.id = same."organisationId" where same."undoneAt" is null)
    select id from centre
    union select coalesce(same."organisationId", theirs."organisationId") from "ProjectPartner" own
    join entries on entries.id = own."organisationId" join "ProjectPartner" theirs on theirs."projectId" = own."projectId"
    left join "SameOrganisation" same on same."otherId" = theirs."organisationId" and same."undoneAt" is null)`;
}
