import type { Day } from "../../lib/day.ts";
import { type AccreditationStatus, accreditationStatus } from "./accreditations/accreditation.ts";
import { declarationOn } from "./declarations/declaration.ts";
import { type Audience, maySee, type ProfileField } from "./field-visibility.ts";
import type { FullPerson, FullProfile, FullSite, FullTerm, Labels, OrganisationKind, Vocabulary } from "./full-profile.ts";

export type SerializedSite = {
  siteId: string;
  name: string | null;
  city: string;
  countryCode: string;
  nutsCode: string | null;
  isPrimary: boolean;
  address?: { street: string | null; postcode: string | null; latitude: number | null; longitude: number | null };
};
export type SerializedTerm = { termId: string; code: string; labels: Labels; heading: { code: string; labels: Labels } | null };
export type SerializedAccreditation = {
  accreditationId: string;
  scheme: string;
  issuer: string;
  number: string | null;
  validFromOn: Day;
  validToOn: Day | null;
  status: AccreditationStatus;
};
export type SerializedContact = { contactId: string; label: string | null; value: string };
export type SerializedPerson = { personId: string; name: string; jobTitle: string | null; email?: string; phone?: string };
export type SerializedDeclaration = { band: string; asOfOn: Day };

/** What one audience may see of a profile. A field that it may not see, and one that says nothing, is absent. */
export type SerializedProfile = {
  organisationId: string;
  slug: string;
  /** The name to show: a member's short one where it has one. What registers call short names are often mere initials. */
  name: string;
  kind: OrganisationKind;
  legalName: string;
  shortName?: string;
  countryCode: string;
  isMember: boolean;
  logo?: { fileId: string; width: number | null; height: number | null };
  descriptions?: { locale: string; text: string }[];
  website?: string;
  vatNumber?: string;
  registerNumber?: string;
  externalIds?: { scheme: string; value: string }[];
  headcount?: SerializedDeclaration;
  revenueBand?: SerializedDeclaration;
  sites?: SerializedSite[];
  services?: SerializedTerm[];
  products?: SerializedTerm[];
  capabilities?: SerializedTerm[];
  clientele?: SerializedTerm[];
  languages?: string[];
  sourceMarkets?: string[];
  accreditations?: SerializedAccreditation[];
  phones?: SerializedContact[];
  emails?: SerializedContact[];
  contactPersons?: SerializedContact[];
  people?: SerializedPerson[];
  internalNotes?: { noteId: string; body: string; authorName: string; createdAt: string }[];
};

/**
 * The one serializer: exactly what the audience may see of the profile on the day. Pages, JSON, CSV, JSON-LD, the search
 * index and the sitemap are all made from its answer, so that a field is hidden everywhere or nowhere.
 */
export function serializeProfile(profile: FullProfile, audience: Audience, today: Day): SerializedProfile {
  const show = <Value>(field: ProfileField, value: Value | null | undefined): Value | undefined => {
    const saysNothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    return !saysNothing && maySee(audience, field, profile.visibilities) ? value : undefined;
  };
  return withoutAbsent({
    organisationId: profile.organisationId,
    slug: profile.slug,
    name: (profile.isMember ? profile.shortName : null) ?? profile.legalName,
    kind: profile.kind,
    legalName: profile.legalName,
    shortName: show("shortName", profile.shortName),
    countryCode: profile.countryCode,
    isMember: profile.isMember,
    logo: show("logo", profile.logo && { fileId: profile.logo.fileId, width: profile.logo.width, height: profile.logo.height }),
    descriptions: show(
      "descriptions",
      profile.descriptions.map(({ locale, text }) => ({ locale, text })),
    ),
    website: show("website", profile.website),
    vatNumber: show("vatNumber", profile.vatNumber),
    registerNumber: show("registerNumber", profile.registerNumber),
    externalIds: show(
      "externalIds",
      profile.externalIds.map(({ scheme, value }) => ({ scheme, value })),
    ),
    headcount: show("headcount", declared(profile, "headcount", today)),
    revenueBand: show("revenueBand", declared(profile, "revenue_band", today)),
    sites: show("sites", sitesFor(profile, maySee(audience, "siteAddresses", profile.visibilities))),
    services: show("services", termsOf(profile, "service")),
    products: show("products", termsOf(profile, "product")),
    capabilities: show("capabilities", termsOf(profile, "capability")),
    clientele: show("clientele", termsOf(profile, "clientele")),
    languages: show("languages", [...profile.languages]),
    sourceMarkets: show("sourceMarkets", [...profile.sourceMarkets]),
    accreditations: show("accreditations", accreditationsFor(profile, audience, today)),
    phones: show("phones", contactsOf(profile, "phone")),
    emails: show("emails", contactsOf(profile, "email")),
    contactPersons: show("contactPersons", contactsOf(profile, "person")),
    people: show(
      "people",
      profile.people.map((person) => personFor(person, audience)),
    ),
    internalNotes: show(
      "internalNotes",
      profile.notes.map(({ noteId, body, authorName, createdAt }) => ({ noteId, body, authorName, createdAt })),
    ),
  });
}

function withoutAbsent<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

function declared(profile: FullProfile, kind: "headcount" | "revenue_band", today: Day): SerializedDeclaration | null {
  const row = declarationOn(profile.declarations, kind, today);
  return row && { band: row.band, asOfOn: row.asOfOn };
}

function sitesFor(profile: FullProfile, withAddress: boolean): SerializedSite[] {
  return profile.sites.map((site: FullSite) => ({
    siteId: site.siteId,
    name: site.name,
    city: site.city,
    countryCode: site.countryCode,
    nutsCode: site.nutsCode,
    isPrimary: site.isPrimary,
    ...(withAddress && { address: { street: site.street, postcode: site.postcode, latitude: site.latitude, longitude: site.longitude } }),
  }));
}

function termsOf(profile: FullProfile, vocabulary: Vocabulary): SerializedTerm[] {
  const terms = profile.terms.filter((term: FullTerm) => term.vocabulary === vocabulary);
  return terms.map(({ termId, code, labels, heading }) => ({ termId, code, labels, heading: heading && { code: heading.code, labels: heading.labels } }));
}

/** The office and the organisation see all, to renew them in time; everyone else what is valid today. */
function accreditationsFor(profile: FullProfile, audience: Audience, today: Day): SerializedAccreditation[] {
  const all = profile.accreditations.map(({ accreditationId, scheme, issuer, number, validFromOn, validToOn }) => ({
    accreditationId,
    scheme,
    issuer,
    number,
    validFromOn,
    validToOn,
    status: accreditationStatus({ validFromOn, validToOn }, today),
  }));
  return audience === "office" || audience === "own" ? all : all.filter((accreditation) => accreditation.status === "valid");
}

function contactsOf(profile: FullProfile, kind: "phone" | "email" | "person"): SerializedContact[] {
  return profile.contacts.filter((contact) => contact.kind === kind).map(({ contactId, label, value }) => ({ contactId, label, value }));
}

/** A person's address and number go to the office, and to members where the person chose so; a choice to hide holds among colleagues too. */
function personFor(person: FullPerson, audience: Audience): SerializedPerson {
  const email = audience === "office" || person.emailVisibleTo === "members" ? person.email : undefined;
  const phone = audience === "office" || person.phoneVisibleTo === "members" ? person.phone : null;
  return { personId: person.personId, name: person.name, jobTitle: person.jobTitle, ...(email && { email }), ...(phone && { phone }) };
}
