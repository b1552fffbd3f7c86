import type { OrganisationKind } from "../../app/features/accounts/organisations/organisation-identity.ts";
import type { OrganisationRight } from "../../app/features/accounts/viewer.ts";
import type { FieldVisibilities } from "../../app/features/organisations/field-visibility.ts";
import type { Town } from "./towns.ts";

/** [name, rights, job title]; the first admin speaks for the organisation. */
export type PersonStory = readonly [name: string, rights: readonly OrganisationRight[], jobTitle: string];
/** [scheme, issuer, number, first day, last day or null]. */
export type AccreditationStory = readonly [scheme: string, issuer: string, number: string | null, from: string, to: string | null];

export type OrganisationStory = {
  key: string;
  kind: OrganisationKind;
  legalName: string;
  shortName?: string;
  /** The day on which the office entered it. */
  on: string;
  /** Left out for those who are not members. */
  joins?: false;
  /** False where the board has not decided yet. */
  isAccepted?: false;
  /** False where the owner has not consented to the public listing. */
  consents?: false;
  town: Town;
  street: string;
  furtherSites?: readonly { name: string; town: Town; street: string }[];
  domain: string;
  vatNumber?: string;
  logo?: string;
  text: Readonly<Record<string, string>>;
  services?: readonly string[];
  products?: readonly string[];
  capabilities?: readonly string[];
  clientele?: readonly string[];
  languages?: readonly string[];
  markets?: readonly string[];
  accreditations?: readonly AccreditationStory[];
  headcount?: readonly (readonly [asOfOn: string, band: string])[];
  revenue?: readonly (readonly [asOfOn: string, band: string])[];
  phone?: string;
  contact?: readonly [label: string, name: string];
  visibilities?: FieldVisibilities;
  people: readonly PersonStory[];
  /** Who speaks for the organisation from a day on. */
  successor?: readonly [from: string, name: string];
};
