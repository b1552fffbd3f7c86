import { dayOfDate } from "../../lib/day.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import type { Prisma } from "../../platform/database/generated/client.ts";
import { type FieldVisibilities, isProfileField } from "./field-visibility.ts";
import type { FullProfile, FullTerm, Labels } from "./full-profile.ts";

/**
 * The full profiles of the organisations, in the order of the ids; unknown ids are left out. One statement per kind of
 * row however many organisations are asked for (some hundred at a time are well). Archived organisations are included.
 */
export async function listFullProfiles(client: Tx, organisationIds: readonly string[], now: Date): Promise<FullProfile[]> {
  const rows = await client.organisation.findMany({ where: { id: { in: [...organisationIds] } }, include: everything(now) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return organisationIds.flatMap((id) => {
    const row = byId.get(id);
    return row ? [fullProfile(row)] : [];
  });
}

function everything(now: Date) {
  return {
    logoFile: true,
    externalIds: { orderBy: [{ scheme: "asc" }, { value: "asc" }] },
    descriptions: { orderBy: { locale: "asc" } },
    sites: { orderBy: [{ isPrimary: "desc" }, { city: "asc" }, { id: "asc" }] },
    terms: { include: { term: { include: { parent: true } } } },
    languages: { orderBy: { languageCode: "asc" } },
    sourceMarkets: { orderBy: { countryCode: "asc" } },
    accreditations: { orderBy: [{ scheme: "asc" }, { validFromOn: "asc" }, { id: "asc" }] },
    declarations: { orderBy: [{ asOfOn: "asc" }, { createdAt: "asc" }] },
    contacts: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    fieldVisibilities: true,
    notes: { include: { author: { select: { name: true } } }, orderBy: { createdAt: "desc" } },
    affiliations: {
      where: { startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }], person: { deactivatedAt: null } },
      include: { person: true },
      orderBy: { startedAt: "asc" },
    },
  } as const satisfies Prisma.OrganisationInclude;
}

type Row = Prisma.OrganisationGetPayload<{ include: ReturnType<typeof everything> }>;

function fullProfile(row: Row): FullProfile {
  return {
    organisationId: row.id,
    slug: row.slug,
    kind: row.kind,
    legalName: row.legalName,
    shortName: row.shortName,
    countryCode: row.countryCode,
    isMember: row.isMember,
    vatNumber: row.vatNumber,
    registerNumber: row.registerNumber,
    website: row.website,
    logo: row.logoFile && { fileId: row.logoFile.id, width: row.logoFile.width, height: row.logoFile.height },
    externalIds: row.externalIds,
    descriptions: row.descriptions,
    sites: row.sites.map(({ id, ...site }) => ({ siteId: id, ...site })),
    terms: termsOf(row),
    languages: row.languages.map((language) => language.languageCode),
    sourceMarkets: row.sourceMarkets.map((market) => market.countryCode),
    accreditations: row.accreditations.map(({ id, validFromOn, validToOn, ...rest }) => ({
      accreditationId: id,
      ...rest,
      validFromOn: dayOfDate(validFromOn),
      validToOn: validToOn && dayOfDate(validToOn),
    })),
    declarations: row.declarations.map(({ kind, band, asOfOn }) => ({ kind, band, asOfOn: dayOfDate(asOfOn) })),
    contacts: row.contacts.map(({ id, ...contact }) => ({ contactId: id, ...contact })),
    people: peopleOf(row),
    notes: row.notes.map((note) => ({ noteId: note.id, body: note.body, authorName: note.author.name, createdAt: note.createdAt.toISOString() })),
    visibilities: visibilitiesOf(row),
  };
}

/** The organisation's terms in the vocabulary's order: by heading, then by term. */
function termsOf(row: Row): FullTerm[] {
  const sorted = row.terms
    .map(({ term }) => term)
    .sort((a, b) => (a.parent?.position ?? a.position) - (b.parent?.position ?? b.position) || a.position - b.position || a.code.localeCompare(b.code));
  return sorted.map((term) => ({
    termId: term.id,
    vocabulary: term.vocabulary,
    code: term.code,
    labels: term.labels as Labels,
    heading: term.parent && { code: term.parent.code, labels: term.parent.labels as Labels },
  }));
}

/** One entry per person, also where several affiliations overlap. */
function peopleOf(row: Row): FullProfile["people"] {
  const seen = new Map(row.affiliations.map((affiliation) => [affiliation.personId, affiliation]));
  return [...seen.values()].map(({ person, jobTitle }) => ({
    personId: person.id,
    name: person.name,
    jobTitle,
    email: person.email,
    emailVisibleTo: person.emailVisibleTo,
    phone: person.phone,
    phoneVisibleTo: person.phoneVisibleTo,
  }));
}

function visibilitiesOf(row: Row): FieldVisibilities {
  return Object.fromEntries(row.fieldVisibilities.filter(({ field }) => isProfileField(field)).map(({ field, visibility }) => [field, visibility]));
}
