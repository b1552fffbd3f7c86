import type { Day } from "../../lib/day.ts";
import type { FieldVisibilities } from "./field-visibility.ts";

export type OrganisationKind = "provider" | "supplier" | "research" | "public_body" | "association" | "other";
export type Vocabulary = "service" | "product" | "capability" | "clientele";
export type Labels = Readonly<Record<string, string>>;

export type FullSite = {
  siteId: string;
  name: string | null;
  street: string | null;
  postcode: string | null;
  city: string;
  countryCode: string;
  nutsCode: string | null;
  latitude: number | null;
  longitude: number | null;
  isPrimary: boolean;
};

export type FullTerm = { termId: string; vocabulary: Vocabulary; code: string; labels: Labels; heading: { code: string; labels: Labels } | null };

export type FullAccreditation = { accreditationId: string; scheme: string; issuer: string; number: string | null; validFromOn: Day; validToOn: Day | null };

export type FullPerson = {
  personId: string;
  name: string;
  jobTitle: string | null;
  email: string;
  emailVisibleTo: "office" | "members";
  phone: string | null;
  phoneVisibleTo: "office" | "members";
};

/**
 * Everything that is known of an organisation's profile, before anyone's eyes are considered. It never leaves the
 * server: whatever is shown, exported or indexed is what `serializeProfile` makes of it.
 */
export type FullProfile = {
  organisationId: string;
  slug: string;
  kind: OrganisationKind;
  legalName: string;
  shortName: string | null;
  countryCode: string;
  isMember: boolean;
  vatNumber: string | null;
  registerNumber: string | null;
  website: string | null;
  logo: { fileId: string; width: number | null; height: number | null } | null;
  externalIds: readonly { scheme: string; value: string }[];
  descriptions: readonly { locale: string; text: string }[];
  sites: readonly FullSite[];
  terms: readonly FullTerm[];
  languages: readonly string[];
  sourceMarkets: readonly string[];
  accreditations: readonly FullAccreditation[];
  declarations: readonly { kind: "headcount" | "revenue_band"; band: string; asOfOn: Day }[];
  contacts: readonly { contactId: string; kind: "phone" | "email" | "person"; label: string | null; value: string }[];
  people: readonly FullPerson[];
  notes: readonly { noteId: string; body: string; authorName: string; createdAt: string }[];
  visibilities: FieldVisibilities;
};
