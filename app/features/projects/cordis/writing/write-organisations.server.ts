import { fold, slugOf } from "../../../../lib/fold.ts";
import { arrayLiteral, idArray } from "../../../../platform/database/array-literal.ts";
import type { Tx } from "../../../../platform/database/db.server.ts";
import { newId, newIds } from "../../../../platform/id.server.ts";
import type { Journal } from "../../../imports/journal.server.ts";
import type { ChangedOrganisation, CordisPlan, NewOrganisation, OrganisationFacts } from "../comparison/cordis-plan.ts";
import { cordisScheme } from "../comparison/stored-cordis.server.ts";

type Created = NewOrganisation & { organisationId: string; numberId: string; siteId: string };
type Changed = ChangedOrganisation & { organisationId: string; siteId: string };
type Written = OrganisationFacts & { organisationId: string; siteId: string };

/** Writes the plan's organisations with their place, their CORDIS number and their listing. */
export async function writeOrganisations(tx: Tx, plan: CordisPlan, now: Date, journal: Journal): Promise<void> {
  const [ids, numberIds, siteIds] = [0, 1, 2].map(() => newIds(now, plan.create.organisations.length)) as [string[], string[], string[]];
  const created = plan.create.organisations.map(
    (organisation, place): Created => ({ ...organisation, organisationId: ids[place] as string, numberId: numberIds[place] as string, siteId: siteIds[place] as string }),
  );
  const changed = plan.change.organisations.map((organisation): Changed => ({ ...organisation, organisationId: organisation.storedId, siteId: organisation.siteId ?? newId(now) }));
  await remember(journal, created, changed);
  if (created.length > 0) await insertOrganisations(tx, created, await freeSlugs(tx, created), now);
  if (changed.length > 0) await updateOrganisations(tx, changed, now);
  const placed = [...created, ...changed].filter(({ city }) => city !== null);
  if (placed.length > 0) await writePlaces(tx, placed);
  const listed = [...created, ...changed].filter(({ isListed }) => isListed).map(({ organisationId }) => organisationId);
  await tx.$executeRaw`
    insert into "RegisterEntry" ("organisationId", register, "listedAt") select id, ${cordisScheme}, ${now} from unnest(${idArray(listed)}::uuid[]) as listed (id)
    on conflict do nothing`;
}

/** An organisation, its number, its place and its listing are undone together. */
async function remember(journal: Journal, created: readonly Created[], changed: readonly Changed[]): Promise<void> {
  const written: readonly Written[] = [...created, ...changed];
  const entry = (key: string, organisationId: string) => ({ key, unit: `organisation:${organisationId}` });
  await journal.remember(
    "Organisation",
    written.map(({ organisationId }) => entry(organisationId, organisationId)),
  );
  await journal.remember(
    "OrganisationExternalId",
    created.map(({ numberId, organisationId }) => entry(numberId, organisationId)),
  );
  await journal.remember(
    "Site",
    written.filter(({ city }) => city !== null).map(({ siteId, organisationId }) => entry(siteId, organisationId)),
  );
  await journal.remember(
    "RegisterEntry",
    written.filter(({ isListed }) => isListed).map(({ organisationId }) => entry(organisationId, organisationId)),
  );
}

async function insertOrganisations(tx: Tx, created: readonly Created[], slugs: readonly string[], now: Date): Promise<void> {
  const column = <Field extends keyof Created>(field: Exclude<Field, "point">) => arrayLiteral(created, (organisation) => organisation[field]);
  await tx.$executeRaw`
    insert into "Organisation" (id, slug, kind, "legalName", "shortName", "countryCode", "vatNumber", website, "isMember", "createdAt", "updatedAt")
    select id, slug, kind::"OrganisationKind", name, short, country, vat, website, false, ${now}, ${now}
    from unnest(${column("organisationId")}::uuid[], ${idArray(slugs)}::text[], ${column("kind")}::text[], ${column("legalName")}::text[], ${column("shortName")}::text[],
                ${column("countryCode")}::text[], ${column("vatNumber")}::text[], ${column("website")}::text[]) as row (id, slug, kind, name, short, country, vat, website)`;
  await tx.$executeRaw`
    insert into "OrganisationExternalId" (id, "organisationId", scheme, value, origin)
    select id, organisation, ${cordisScheme}, value, origin::"ExternalIdOrigin"
    from unnest(${column("numberId")}::uuid[], ${column("organisationId")}::uuid[], ${column("externalId")}::text[], ${arrayLiteral(created, ({ isDoubtful }) => (isDoubtful ? "doubtful" : "created"))}::text[]) as row (id, organisation, value, origin)`;
}

async function updateOrganisations(tx: Tx, changed: readonly Changed[], now: Date): Promise<void> {
  const column = <Field extends keyof Changed>(field: Exclude<Field, "point" | "fields">) => arrayLiteral(changed, (organisation) => organisation[field]);
  await tx.$executeRaw`
    update "Organisation" set "legalName" = name, "shortName" = short, "countryCode" = country, "vatNumber" = vat, website = row.site, "updatedAt" = ${now}
    from unnest(${column("organisationId")}::uuid[], ${column("legalName")}::text[], ${column("shortName")}::text[], ${column("countryCode")}::text[],
                ${column("vatNumber")}::text[], ${column("website")}::text[])
      as row (id, name, short, country, vat, site)
    where "Organisation".id = row.id`;
}

/** The register knows one place of an organisation: that of the primary site. */
async function writePlaces(tx: Tx, placed: readonly Written[]): Promise<void> {
  const column = <Field extends keyof Written>(field: Exclude<Field, "point">) => arrayLiteral(placed, (organisation) => organisation[field]);
  await tx.$executeRaw`
    insert into "Site" (id, "organisationId", street, postcode, city, "countryCode", "nutsCode", latitude, longitude, "isPrimary")
    select id, organisation, street, postcode, city, country, nuts, latitude, longitude, true
    from unnest(${column("siteId")}::uuid[], ${column("organisationId")}::uuid[], ${column("street")}::text[], ${column("postcode")}::text[], ${column("city")}::text[],
                ${column("countryCode")}::text[], ${column("nutsCode")}::text[], ${arrayLiteral(placed, ({ point }) => point?.latitude)}::float8[],
                ${arrayLiteral(placed, ({ point }) => point?.longitude)}::float8[])
      as row (id, organisation, street, postcode, city, country, nuts, latitude, longitude)
    on conflict (id) do update set
      street = excluded.street, postcode = excluded.postcode, city = excluded.city, "countryCode" = excluded."countryCode", "nutsCode" = excluded."nutsCode",
      latitude = excluded.latitude, longitude = excluded.longitude`;
}

/** A slug for each from its name, with its CORDIS number behind where the name's is in use. */
async function freeSlugs(tx: Tx, created: readonly NewOrganisation[]): Promise<string[]> {
  const wanted = created.map((organisation) => slugOf(organisation.legalName));
  const numbered = created.map((organisation, index) => `${wanted[index]}-${fold(organisation.externalId).replaceAll(" ", "-")}`);
  const used = await tx.organisation.findMany({ where: { slug: { in: [...new Set([...wanted, ...numbered])] } }, select: { slug: true } });
  const taken = new Set(used.map((row) => row.slug));
  return created.map(({ externalId }, index) => {
    const choices = [wanted[index] as string, numbered[index] as string, `cordis-${externalId}`];
    const slug = choices.find((choice) => !taken.has(choice)) ?? `cordis-${externalId}-${newId(new Date(0)).slice(-8)}`;
    taken.add(slug);
    return slug;
  });
}
