import type { Day } from "../../../../lib/day.ts";
import type { OrganisationRight } from "../../../accounts/viewer.ts";
import type { FullSite, OrganisationKind } from "../../full-profile.ts";

/** Under this scheme an organisation's own id counts as a number that others know it by: exports carry it. */
export const ownIdScheme = "muster";

/** What an organisation is, in columns of its own. */
export type MemberColumns = {
  kind: OrganisationKind;
  legalName: string;
  shortName: string | null;
  countryCode: string;
  vatNumber: string | null;
  registerNumber: string | null;
  website: string | null;
  isMember: boolean;
};

export type StoredAffiliation = { affiliationId: string; personId: string; email: string; jobTitle: string | null; rights: readonly OrganisationRight[] };

/** What is stored of an organisation that a row of a list is about. */
export type StoredMember = {
  organisationId: string;
  version: number;
  isArchived: boolean;
  columns: MemberColumns;
  sites: readonly FullSite[];
  contacts: readonly { kind: "phone" | "email" | "person"; label: string | null; value: string; position: number }[];
  descriptions: readonly { locale: string; text: string }[];
  languages: readonly string[];
  sourceMarkets: readonly string[];
  declarations: readonly { kind: "headcount" | "revenue_band"; band: string; asOfOn: Day }[];
  externalIds: readonly { scheme: string; value: string }[];
  notes: readonly string[];
  affiliations: readonly StoredAffiliation[];
};

/** Someone who is known under an e-mail address already. */
export type KnownPerson = { personId: string; email: string; name: string; isActive: boolean };

/** What is stored that a list touches. */
export type StoredMembers = {
  members: ReadonlyMap<string, StoredMember>;
  /** By e-mail address in lower case. */
  people: ReadonlyMap<string, KnownPerson>;
  /** "PT PT501442600" → the organisation that has this VAT number. */
  vatHolders: ReadonlyMap<string, string>;
  /** "scheme value" → the organisation that has this number. */
  numberHolders: ReadonlyMap<string, string>;
};
