import { fold, slugOf } from "../../../lib/fold.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { newId } from "../../../platform/id.server.ts";
import type { CordisPlan, NewOrganisation, PlaceFacts } from "./cordis-plan.ts";
import { cordisScheme } from "./stored-cordis.server.ts";

type Placed = { organisationId: string; place: PlaceFacts };

/** Writes the plan's organisations with their place, their CORDIS number and their listing; answers the ids of those written. */
export async function writeOrganisations(tx: Tx, plan: CordisPlan, now: Date): Promise<string[]> {
  const created = plan.create.organisations.map((organisation) => ({ ...organisation, organisationId: newId(now) }));
  const changed = plan.change.organisations.map((organisation) => ({ ...organisation, organisationId: organisation.storedId }));
  const written = [...created, ...changed];
  if (written.length === 0) return [];
  await insertOrganisations(tx, created, await freeSlugs(tx, created), now);
  await updateOrganisations(tx, changed, now);
  const placed = written.flatMap(({ organisationId, place }) => (place ? [{ organisationId, place }] : []));
  await writePlaces(tx, placed, now);
  const listed = written.filter((organisation) => organisation.isListed).map((organisation) => organisation.organisationId);
  await tx.$executeRaw`
    insert into "RegisterEntry" ("organisationId", register, "listedAt") select id, ${cordisScheme}, ${now} from unnest(${listed}::uuid[]) as listed (id)
    on conflict do nothing`;
  return written.map((organisation) => organisation.organisationId);
}

async function insertOrganisations(tx: Tx, created: readonly (NewOrganisation & { organisationId: string })[], slugs: readonly string[], now: Date): Promise<void> {
  const column = <Field extends keyof (typeof created)[number]>(field: Field) => created.map((organisation) => organisation[field]);
  await tx.$executeRaw`
    insert into "Organisation" (id, slug, kind, "legalName", "shortName", "countryCode", "vatNumber", website, "isMember", "createdAt", "updatedAt")
    select id, slug, kind::"OrganisationKind", name, short, country, vat, website, false, ${now}, ${now}
    from unnest(${column("organisationId")}::uuid[], ${slugs}::text[], ${column("kind")}::text[], ${column("legalName")}::text[], ${column("shortName")}::text[],
                ${column("countryCode")}::text[], ${column("vatNumber")}::text[], ${column("website")}::text[]) as row (id, slug, kind, name, short, country, vat, website)`;
  const externalIds = created.map(() => newId(now));
  await tx.$executeRaw`
    insert into "OrganisationExternalId" (id, "organisationId", scheme, value)
    select id, organisation, ${cordisScheme}, value
    from unnest(${externalIds}::uuid[], ${column("organisationId")}::uuid[], ${column("externalId")}::text[]) as row (id, organisation, value)`;
}

async function updateOrganisations(
  tx: Tx,
  changed: readonly { organisationId: string; legalName: string; shortName: string | null; countryCode: string; website: string | null }[],
  now: Date,
): Promise<void> {
  const column = <Field extends keyof (typeof changed)[number]>(field: Field) => changed.map((organisation) => organisation[field]);
  await tx.$executeRaw`
    update "Organisation" set "legalName" = name, "shortName" = short, "countryCode" = country, website = row.site, "updatedAt" = ${now}
    from unnest(${column("organisationId")}::uuid[], ${column("legalName")}::text[], ${column("shortName")}::text[], ${column("countryCode")}::text[], ${column("website")}::text[])
      as row (id, name, short, country, site)
    where "Organisation".id = row.id`;
}

/** The register knows one place of an organisation: it takes that of the primary site. */
async function writePlaces(tx: Tx, placed: readonly Placed[], now: Date): Promise<void> {
  const column = <Field extends keyof PlaceFacts>(field: Field) => placed.map(({ place }) => place[field]);
  const organisationIds = placed.map((one) => one.organisationId);
  await tx.$executeRaw`delete from "Site" where "isPrimary" and "organisationId" = any(${organisationIds}::uuid[])`;
  await tx.$executeRaw`
    insert into "Site" (id, "organisationId", street, postcode, city, "countryCode", "nutsCode", latitude, longitude, "isPrimary")
    select id, organisation, street, postcode, city, country, nuts, latitude, longitude, true
    from unnest(${placed.map(() => newId(now))}::uuid[], ${organisationIds}::uuid[], ${column("street")}::text[], ${column("postcode")}::text[], ${column("city")}::text[],
                ${column("countryCode")}::text[], ${column("nutsCode")}::text[], ${column("latitude")}::float8[], ${column("longitude")}::float8[])
      as row (id, organisation, street, postcode, city, country, nuts, latitude, longitude)`;
}

/** A slug for each from its name, with its CORDIS number behind where the name's is in use. */
async function freeSlugs(tx: Tx, created: readonly NewOrganisation[]): Promise<string[]> {
  const wanted = created.map((organisation) => slugOf(organisation.legalName));
  const used = await tx.organisation.findMany({ where: { slug: { in: [...new Set(wanted)] } }, select: { slug: true } });
  const taken = new Set(used.map((row) => row.slug));
  return created.map((organisation, index) => {
    const plain = wanted[index] as string;
    const slug = taken.has(plain) ? `${plain}-${fold(organisation.externalId).replaceAll(" ", "-")}` : plain;
    taken.add(slug);
    return slug;
  });
}
