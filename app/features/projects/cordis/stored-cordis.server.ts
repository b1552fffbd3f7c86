import type { Tx } from "../../../platform/database/db.server.ts";
import type { PlaceFacts } from "./cordis-plan.ts";
import { vatNumberOf } from "./make-cordis-plan.ts";
import type { CordisRelease } from "./read-cordis.ts";
import type { StoredCordis, StoredOrganisation, StoredParticipation, StoredProject } from "./stored-cordis.ts";

/** The scheme under which CORDIS's organisation numbers are stored. */
export const cordisScheme = "cordis";

/** What the database holds of the release's organisations, projects and consortia. Four statements, whatever the size. */
export async function readStoredCordis(tx: Tx, release: CordisRelease): Promise<StoredCordis> {
  const projectIds = release.projects.map((project) => project.id);
  return {
    organisations: await storedOrganisations(
      tx,
      release.organisations.map((organisation) => organisation.id),
    ),
    projects: await tx.$queryRaw<StoredProject[]>`
      select id as "storedId", "externalId", acronym, title, summary, status::text as status, "startsOn"::text as "startsOn", "endsOn"::text as "endsOn",
             "totalCostMinor", "fundingMinor", "fundingScheme", programme
      from "Project" where source = 'cordis' and "externalId" = any(${projectIds})`,
    participations: await tx.$queryRaw<StoredParticipation[]>`
      select partner.id as "storedId", project."externalId" as "projectId", known.value as "organisationId", partner.role, partner.occurrence, partner.position,
             partner."startsOn"::text as "startsOn", partner."endsOn"::text as "endsOn", partner."leftEarly", partner."fundingMinor"
      from "ProjectPartner" partner
      join "Project" project on project.id = partner."projectId" and project.source = 'cordis' and project."externalId" = any(${projectIds})
      join "OrganisationExternalId" known on known."organisationId" = partner."organisationId" and known.scheme = ${cordisScheme}`,
    takenVatNumbers: await takenVatNumbers(tx, release),
  };
}

type OrganisationRow = Omit<StoredOrganisation, "place"> & { [Field in keyof PlaceFacts as `place_${Field}`]: PlaceFacts[Field] | null };

async function storedOrganisations(tx: Tx, externalIds: string[]): Promise<StoredOrganisation[]> {
  const rows = await tx.$queryRaw<OrganisationRow[]>`
    select organisation.id as "storedId", known.value as "externalId", organisation."legalName", organisation."shortName", organisation."countryCode", organisation.website,
           organisation."isMember" or organisation.version > 1 as "isOwned", entry."organisationId" is not null as "isListed",
           site.street as place_street, site.postcode as place_postcode, site.city as place_city, site."countryCode" as "place_countryCode",
           site."nutsCode" as "place_nutsCode", site.latitude as place_latitude, site.longitude as place_longitude
    from "OrganisationExternalId" known
    join "Organisation" organisation on organisation.id = known."organisationId"
    left join "RegisterEntry" entry on entry."organisationId" = organisation.id
    left join lateral (select * from "Site" where "organisationId" = organisation.id and "isPrimary" order by id limit 1) site on true
    where known.scheme = ${cordisScheme} and known.value = any(${externalIds})`;
  return rows.map((row) => ({
    storedId: row.storedId,
    externalId: row.externalId,
    isOwned: row.isOwned,
    legalName: row.legalName,
    shortName: row.shortName,
    countryCode: row.countryCode,
    website: row.website,
    place: placeOf(row),
    isListed: row.isListed,
  }));
}

function placeOf(row: OrganisationRow): PlaceFacts | null {
  if (row.place_city === null || row.place_countryCode === null) return null;
  return {
    street: row.place_street,
    postcode: row.place_postcode,
    city: row.place_city,
    countryCode: row.place_countryCode,
    nutsCode: row.place_nutsCode,
    latitude: row.place_latitude,
    longitude: row.place_longitude,
  };
}

async function takenVatNumbers(tx: Tx, release: CordisRelease): Promise<ReadonlySet<string>> {
  const wanted = release.organisations.flatMap((organisation) => vatNumberOf(organisation) ?? []);
  if (wanted.length === 0) return new Set();
  const rows = await tx.organisation.findMany({ where: { vatNumber: { in: wanted } }, select: { vatNumber: true } });
  return new Set(rows.flatMap((row) => row.vatNumber ?? []));
}
