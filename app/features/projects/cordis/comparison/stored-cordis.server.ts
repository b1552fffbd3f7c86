import { idArray } from "../../../../platform/database/array-literal.ts";
import type { Tx } from "../../../../platform/database/db.server.ts";
import type { ChosenRelease } from "../selection/chosen-release.ts";
import { findWanted } from "../selection/wanted-organisations.ts";
import { vatNumberOf } from "./facts.ts";
import type { KnownOrganisation, StoredCordis, StoredOrganisation, StoredParticipation, StoredProject } from "./stored-cordis.ts";

/** The scheme under which CORDIS's organisation numbers are stored. */
export const cordisScheme = "cordis";

/** What the database holds of the release's organisations, projects and consortia. Six statements, whatever the size. */
export async function readStoredCordis(tx: Tx, chosen: ChosenRelease): Promise<StoredCordis> {
  const projectIds = idArray(chosen.selection.projects.map((project) => project.id));
  return {
    organisations: await storedOrganisations(
      tx,
      chosen.selection.organisations.map((organisation) => organisation.id),
    ),
    projects: await tx.$queryRaw<StoredProject[]>`
      select id as "storedId", "externalId", acronym, title, summary, status::text as status, "startsOn"::text as "startsOn", "endsOn"::text as "endsOn",
             "totalCostMinor", "fundingMinor", "fundingScheme", programme
      from "Project" where source = 'cordis' and "externalId" = any(${projectIds}::text[])`,
    participations: await tx.$queryRaw<StoredParticipation[]>`
      select partner.id as "storedId", project."externalId" as "projectId", known.value as "organisationId", partner.role, partner.occurrence, partner.position,
             partner."startsOn"::text as "startsOn", partner."endsOn"::text as "endsOn", partner."leftEarly", partner."fundingMinor"
      from "ProjectPartner" partner
      join "Project" project on project.id = partner."projectId" and project.source = 'cordis' and project."externalId" = any(${projectIds}::text[])
      join "OrganisationExternalId" known on known."organisationId" = partner."organisationId" and known.scheme = ${cordisScheme}`,
    known: await knownOrganisations(tx),
    vatHolders: await vatHolders(tx, chosen),
    absentProjects: await absentProjects(tx, chosen),
  };
}

type OrganisationRow = Omit<StoredOrganisation, "point"> & { latitude: number | null; longitude: number | null };

async function storedOrganisations(tx: Tx, externalIds: string[]): Promise<StoredOrganisation[]> {
  const rows = await tx.$queryRaw<OrganisationRow[]>`
    select organisation.id as "storedId", known.value as "externalId", organisation."legalName", organisation."shortName", organisation."countryCode",
           organisation."vatNumber", organisation.website,
           organisation."isMember" or organisation.version > 1 or coalesce(known.origin, 'joined') = 'joined' as "isOwned",
           coalesce(known.origin = 'doubtful', false) as "isDoubtful", entry."organisationId" is not null as "isListed",
           site.id as "siteId", site.street, site.postcode, site.city, site."nutsCode", site.latitude, site.longitude
    from "OrganisationExternalId" known
    join "Organisation" organisation on organisation.id = known."organisationId"
    left join "RegisterEntry" entry on entry."organisationId" = organisation.id
    left join lateral (select * from "Site" where "organisationId" = organisation.id and "isPrimary" order by id limit 1) site on true
    where known.scheme = ${cordisScheme} and known.value = any(${idArray(externalIds)}::text[])`;
  return rows.map(({ latitude, longitude, ...row }) => ({ ...row, point: latitude === null || longitude === null ? null : { latitude, longitude } }));
}

/** All that a release's organisation may turn out to be: those without a CORDIS number. */
async function knownOrganisations(tx: Tx): Promise<KnownOrganisation[]> {
  const rows = await tx.$queryRaw<Omit<KnownOrganisation, "externalIds">[]>`
    select organisation.id as "storedId", organisation."legalName", organisation."shortName", organisation."countryCode", organisation."vatNumber",
           organisation."registerNumber", organisation.website, organisation."isMember", (select site.city from "Site" site where site."organisationId" = organisation.id and site."isPrimary" order by site.id limit 1) as city
    from "Organisation" organisation
    where organisation."archivedAt" is null
      and not exists (select 1 from "OrganisationExternalId" known where known."organisationId" = organisation.id and known.scheme = ${cordisScheme})
    order by organisation.id`;
  return rows.map((row) => ({ ...row, externalIds: [] }));
}

async function vatHolders(tx: Tx, { selection }: ChosenRelease): Promise<ReadonlyMap<string, string>> {
  const wanted = selection.organisations.flatMap((organisation) => vatNumberOf(organisation) ?? []);
  if (wanted.length === 0) return new Map();
  const rows = await tx.organisation.findMany({ where: { vatNumber: { in: wanted } }, select: { id: true, vatNumber: true } });
  return new Map(rows.flatMap(({ id, vatNumber }) => (vatNumber ? [[vatNumber, id] as const] : [])));
}

/** Stored projects with an organisation of the choice that the release does not have. Of which subject they are is not stored. */
async function absentProjects(tx: Tx, { choice, projectIds, selection }: ChosenRelease): Promise<string[] | null> {
  const { countryCode, nutsPrefixes, subjects, wanted } = choice;
  if (subjects.length > 0) return null;
  const regions = nutsPrefixes.map((prefix) => `${prefix}%`);
  const listed = wanted ? [...findWanted(wanted, selection.organisations).ids] : [];
  const rows = await tx.$queryRaw<{ externalId: string }[]>`
    select project."externalId" from "Project" project
    where project.source = 'cordis' and project."externalId" <> all(${idArray(projectIds)}::text[])
      and (${countryCode === null && regions.length === 0 && wanted === null} or exists (
        select 1 from "ProjectPartner" partner join "Organisation" organisation on organisation.id = partner."organisationId"
        where partner."projectId" = project.id
          and (${countryCode}::text is null or organisation."countryCode" = ${countryCode})
          and (${regions.length === 0} or exists (select 1 from "Site" site where site."organisationId" = organisation.id and site."isPrimary" and site."nutsCode" like any(${regions})))
          and (${wanted === null} or exists (select 1 from "OrganisationExternalId" known where known."organisationId" = organisation.id and known.scheme = ${cordisScheme} and known.value = any(${listed})))))
    order by project."externalId"`;
  return rows.map((row) => row.externalId);
}
