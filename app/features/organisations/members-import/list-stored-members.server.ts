import { dayOfDate } from "../../../lib/day.ts";
import type { CountryCode } from "../../../lib/messages/countries.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import type { KnownOrganisation } from "./match-members.ts";
import type { MemberRow } from "./member-row.ts";
import { type KnownPerson, ownIdScheme, type StoredMember, type StoredMembers } from "./plan/stored-member.ts";

/** All organisations as far as is needed to recognise them, archived ones too: their numbers are taken. */
export async function listKnownOrganisations(tx: Tx): Promise<KnownOrganisation[]> {
  const rows = await tx.organisation.findMany({
    select: {
      id: true,
      legalName: true,
      shortName: true,
      countryCode: true,
      vatNumber: true,
      registerNumber: true,
      website: true,
      externalIds: { select: { scheme: true, value: true } },
      sites: { select: { city: true } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, countryCode, sites, externalIds, ...row }) => ({
    ...row,
    organisationId: id,
    countryCode: countryCode as CountryCode,
    externalIds: [...externalIds, { scheme: ownIdScheme, value: id }],
    cities: [...new Set(sites.map((site) => site.city))],
  }));
}

const everything = {
  sites: { orderBy: [{ isPrimary: "desc" }, { id: "asc" }] },
  contacts: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  descriptions: { orderBy: { locale: "asc" } },
  languages: { orderBy: { languageCode: "asc" } },
  sourceMarkets: { orderBy: { countryCode: "asc" } },
  declarations: { orderBy: [{ asOfOn: "asc" }, { createdAt: "asc" }, { id: "asc" }] },
  externalIds: { select: { scheme: true, value: true } },
  notes: { select: { body: true } },
  affiliations: {
    where: { endedAt: null },
    include: { person: { select: { email: true } }, rights: { where: { revokedAt: null }, select: { right: true } } },
    orderBy: { id: "asc" },
  },
} as const satisfies Prisma.OrganisationInclude;

type Row = Prisma.OrganisationGetPayload<{ include: typeof everything }>;
const atOnce = 500;

/** What is stored of the organisations and people that a list is about. */
export async function listStoredMembers(tx: Tx, organisationIds: readonly string[], members: readonly MemberRow[], known: readonly KnownOrganisation[]): Promise<StoredMembers> {
  const stored = new Map<string, StoredMember>();
  for (let from = 0; from < organisationIds.length; from += atOnce) {
    const rows = await tx.organisation.findMany({ where: { id: { in: organisationIds.slice(from, from + atOnce) } }, include: everything });
    for (const row of rows) stored.set(row.id, storedMember(row));
  }
  return {
    members: stored,
    people: await knownPeople(tx, members),
    vatHolders: new Map(known.flatMap(({ countryCode, vatNumber, organisationId }) => (vatNumber ? [[`${countryCode} ${vatNumber}`, organisationId] as const] : []))),
    numberHolders: new Map(known.flatMap(({ externalIds, organisationId }) => externalIds.map(({ scheme, value }) => [`${scheme} ${value}`, organisationId] as const))),
  };
}

async function knownPeople(tx: Tx, members: readonly MemberRow[]): Promise<ReadonlyMap<string, KnownPerson>> {
  const emails = [...new Set(members.flatMap(({ people }) => people.flatMap(({ email }) => email ?? [])))];
  const found = new Map<string, KnownPerson>();
  for (let from = 0; from < emails.length; from += atOnce) {
    const rows = await tx.person.findMany({ where: { email: { in: emails.slice(from, from + atOnce) } }, select: { id: true, email: true, name: true, deactivatedAt: true } });
    for (const { id, email, name, deactivatedAt } of rows) found.set(email, { personId: id, email, name, isActive: deactivatedAt === null });
  }
  return found;
}

function storedMember(row: Row): StoredMember {
  const { kind, legalName, shortName, countryCode, vatNumber, registerNumber, website, isMember } = row;
  return {
    organisationId: row.id,
    version: row.version,
    isArchived: row.archivedAt !== null,
    columns: { kind, legalName, shortName, countryCode, vatNumber, registerNumber, website, isMember },
    sites: row.sites.map(({ id, organisationId: _, ...site }) => ({ siteId: id, ...site })),
    contacts: row.contacts.map(({ kind: kindOfContact, label, value, position }) => ({ kind: kindOfContact, label, value, position })),
    descriptions: row.descriptions.map(({ locale, text }) => ({ locale, text })),
    languages: row.languages.map(({ languageCode }) => languageCode),
    sourceMarkets: row.sourceMarkets.map((market) => market.countryCode),
    declarations: row.declarations.map((declaration) => ({ kind: declaration.kind, band: declaration.band, asOfOn: dayOfDate(declaration.asOfOn) })),
    externalIds: row.externalIds,
    notes: row.notes.map(({ body }) => body),
    affiliations: row.affiliations.map(({ id, personId, person, jobTitle, rights }) => ({
      affiliationId: id,
      personId,
      email: person.email,
      jobTitle,
      rights: rights.map(({ right }) => right),
    })),
  };
}
