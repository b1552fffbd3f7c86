import type { Day } from "../../../lib/day.ts";
import type { CountryCode } from "../../../lib/messages/countries.ts";
import type { LanguageCode } from "../../../lib/messages/languages.ts";
import type { OrganisationRight } from "../../accounts/viewer.ts";
import type { headcountBands, revenueBands } from "../declarations/declaration.ts";
import type { OrganisationKind } from "../full-profile.ts";

export type MemberSite = {
  name: string | null;
  street: string | null;
  postcode: string | null;
  city: string;
  countryCode: CountryCode;
  nutsCode: string | null;
  /** Degrees north and east, WGS 84: both or neither. */
  latitude: number | null;
  longitude: number | null;
};

export type MemberPerson = {
  /** The row that names the person, as a spreadsheet numbers it. */
  row: number;
  name: string;
  /** Lower case. Null: the person cannot get an account and becomes a contact only. */
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  rights: readonly OrganisationRight[];
};

/**
 * One organisation as a list gives it, gathered from all its rows. Null and empty lists mean "the list does not say": an
 * import leaves what is stored as it is.
 */
export type MemberRow = {
  /** The rows it was gathered from, as a spreadsheet numbers them; at least one. */
  rows: readonly number[];
  legalName: string;
  shortName: string | null;
  kind: OrganisationKind | null;
  countryCode: CountryCode;
  /** As `checkVatNumber` stores it. */
  vatNumber: string | null;
  registerNumber: string | null;
  /** As `checkWebsite` stores it. */
  website: string | null;
  /** The first is the main site. */
  sites: readonly MemberSite[];
  phones: readonly string[];
  emails: readonly string[];
  descriptions: readonly { locale: LanguageCode; text: string }[];
  languages: readonly LanguageCode[];
  sourceMarkets: readonly CountryCode[];
  headcount: (typeof headcountBands)[number] | null;
  revenueBand: (typeof revenueBands)[number] | null;
  isMember: boolean | null;
  memberSinceOn: Day | null;
  externalIds: readonly { scheme: string; value: string }[];
  notes: string | null;
  people: readonly MemberPerson[];
};
