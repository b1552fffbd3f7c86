import { countryName } from "./countries.ts";
import { isLanguageCode, type LanguageCode, languageName, languageNames } from "./languages.ts";

type Detail = string | number | null;
type Words = { what: string | ((p: { detail: Detail }) => string); remedy: string };

const correctCell = "Correct the cell and import again; until then the organisation is imported without it.";
const correctRow = "Correct the row and import again; until then it is left out.";

/** What a column can be used for. These are also the headings under which members are exported. */
export const memberFieldWords = {
  legalName: "Legal name",
  shortName: "Short name",
  kind: "Kind",
  vatNumber: "VAT number",
  registerNumber: "Register number",
  website: "Website",
  countryCode: "Country",
  siteName: "Site name",
  street: "Street",
  postcode: "Postcode",
  city: "Town",
  nutsCode: "NUTS code",
  latitude: "Latitude",
  longitude: "Longitude",
  coordinates: "Latitude and longitude in one cell",
  phone: "Telephone",
  email: "E-mail",
  languages: "Languages",
  sourceMarkets: "Source markets",
  headcount: "Headcount",
  revenueBand: "Revenue band",
  isMember: "Member (yes or no)",
  memberSince: "Member since",
  externalId: "Number in another system",
  notes: "Notes for the office",
  personName: "Person: full name",
  personFirstName: "Person: first name",
  personLastName: "Person: last name",
  personEmail: "Person: e-mail",
  personPhone: "Person: telephone",
  personJobTitle: "Person: job title",
  personRights: "Person: rights",
} as const;

type Field = keyof typeof memberFieldWords;

/** "Website", or "Description (Portuguese)" for `description:pt`. */
export function memberTargetLabel(target: Field | `description:${LanguageCode}`): string {
  const locale = target.startsWith("description:") ? target.slice("description:".length) : null;
  if (locale !== null && isLanguageCode(locale)) return `Description (${languageName(locale)})`;
  return memberFieldWords[target as Field];
}

const groups: readonly { label: string; fields: readonly Field[] }[] = [
  { label: "Organisation", fields: ["legalName", "shortName", "kind", "vatNumber", "registerNumber", "website", "isMember", "memberSince", "externalId", "notes"] },
  { label: "Place", fields: ["countryCode", "siteName", "street", "postcode", "city", "nutsCode", "latitude", "longitude", "coordinates"] },
  { label: "Profile", fields: ["phone", "email", "languages", "sourceMarkets", "headcount", "revenueBand"] },
  { label: "Person", fields: ["personName", "personFirstName", "personLastName", "personEmail", "personPhone", "personJobTitle", "personRights"] },
];

type Choice = { value: string; label: string };

/** Everything that a column can be used for, in groups, for a list of choices. */
export const memberTargetGroups: readonly { label: string; options: readonly Choice[] }[] = [
  ...groups.map(({ label, fields }) => ({ label, options: fields.map((field) => ({ value: field as string, label: memberFieldWords[field] })) })),
  {
    label: "Description",
    options: Object.keys(languageNames).map((locale) => ({ value: `description:${locale}`, label: memberTargetLabel(`description:${locale as LanguageCode}`) })),
  },
];

export const mappingReasonWords = {
  heading: "The heading says so.",
  values: "The cells look like it.",
  remembered: "You chose it for a list with the same headings.",
  "not-ours": "Muster has no use for this column.",
  unfit: "The heading says so, but the cells do not look like it.",
  nameless: "It is about a person, and no column holds a person’s name.",
  taken: "Another column is used for this already.",
  empty: "The column is empty.",
  unknown: "Not recognised. It is not used unless you say what it is.",
  notUsed: "Not used",
} as const;

export const memberProblemWords = {
  "no-name-column": { what: "No column holds the names of the organisations.", remedy: "Choose the column with the legal name." },
  "doubtful-dates": { what: "Dates such as 01/02/2020 could mean two days.", remedy: "Say whether the day or the month comes first." },
  "doubtful-numbers": { what: "Numbers such as 1.234 could mean two things.", remedy: "Say whether a point or a comma is the decimal mark." },

  "no-legal-name": { what: "The row names no organisation.", remedy: correctRow },
  "name-is-formula": { what: "The name is a spreadsheet formula.", remedy: correctRow },
  "name-is-no-name": { what: "What stands in place of the name is no name.", remedy: correctRow },
  "name-too-long": { what: ({ detail }) => `The name has more than ${detail} characters.`, remedy: correctRow },
  "no-country": { what: "The row names no country.", remedy: "Add the country, or choose one for all rows that name none." },
  "unreadable-country": { what: "This is no country that Muster knows.", remedy: "Write the country’s name or its two-letter code, such as PT." },

  "spreadsheet-error": { what: "The cell holds an error of the spreadsheet (such as #N/A).", remedy: correctCell },
  formula: { what: "The cell holds a spreadsheet formula.", remedy: correctCell },
  "too-long": { what: ({ detail }) => `The text has more than ${detail} characters.`, remedy: correctCell },
  "unreadable-kind": { what: "This is no kind of organisation that Muster knows.", remedy: "Write provider, supplier, research, public body, association or other." },
  "vat-malformed": { what: ({ detail }) => `This is not what a VAT number of ${countryName(String(detail))} looks like.`, remedy: correctCell },
  "vat-wrong-check-digit": { what: "The VAT number has a typing mistake: its check digit is wrong.", remedy: correctCell },
  "vat-of-another-country": {
    what: ({ detail }) => `This is the VAT number of another country than ${countryName(String(detail))}.`,
    remedy: "Correct the country or the number and import again.",
  },
  "unreadable-website": { what: "This is no web address.", remedy: correctCell },
  "unreadable-nuts-code": { what: ({ detail }) => `This is no NUTS code of ${countryName(String(detail))}.`, remedy: correctCell },
  "unreadable-coordinates": { what: "These are no degrees of latitude and longitude.", remedy: "Write degrees with decimals, such as 37.0179 and -7.9308." },
  "incomplete-coordinates": { what: "Only one of latitude and longitude is given.", remedy: correctCell },
  "swapped-coordinates": { what: "Latitude and longitude seem to be swapped.", remedy: "Check which column is which, and import again." },
  "coordinates-elsewhere": { what: ({ detail }) => `The point is not in ${countryName(String(detail))}.`, remedy: "Correct the degrees or the country and import again." },
  "postcode-lost-zero": {
    what: ({ detail }) => `The postcode has a digit too few for ${countryName(String(detail))}: a spreadsheet often takes the zero at its start.`,
    remedy: "Give the column the format “text”, write the zero again, and import again.",
  },
  "unreadable-phone": { what: "This is no telephone number.", remedy: correctCell },
  "unreadable-email": { what: "This is no e-mail address.", remedy: correctCell },
  "unreadable-language": { what: "A language was not recognised.", remedy: "Write its name or its two-letter code, such as pt." },
  "unreadable-market": { what: "A country was not recognised.", remedy: "Write its name or its two-letter code, such as DE." },
  "unreadable-headcount": { what: "This is no number of people and none of the bands.", remedy: "Write a number, or a band such as 10-49." },
  "unreadable-revenue": { what: "This is none of the revenue bands.", remedy: "Write the band in million euros: 0-2, 2-10, 10-50, 50-250 or 250+." },
  "unreadable-yes-no": { what: "This is neither yes nor no.", remedy: "Write yes or no." },
  "unreadable-day": { what: "This is no day of the calendar that can be read for certain.", remedy: "Write it as 2020-01-31." },
  "only-a-year": { what: "The cell names a year or a month and no day.", remedy: "Write the day, or let the first day of it be taken." },
  "day-in-future": { what: "The day is yet to come.", remedy: correctCell },
  "unreadable-rights": { what: "A right was not recognised.", remedy: "Write admin, billing, voter, editor, project lead or member." },
  "no-city": { what: "There is an address without a town, so it is left out.", remedy: "Add the town and import again." },
  "person-name-is-no-name": { what: "What stands in place of a person’s name is no name; the person is left out.", remedy: "Correct the name and import again." },
  "person-without-name": { what: "A person has no name and is left out.", remedy: "Add the name and import again." },

  "person-without-email": { what: "A person has no e-mail address and cannot be invited.", remedy: "Add the address if the person should be able to sign in." },
  "vat-unchecked": {
    what: ({ detail }) => `Muster has no rule for VAT numbers of ${countryName(String(detail))}; it was kept as written.`,
    remedy: "Nothing to do, if it is right.",
  },
  "several-values": { what: "The cell holds several values; the first is used.", remedy: "Check that the first is the right one." },
  "differing-cells": {
    what: ({ detail }) => `Another row of the same organisation says something else (row ${detail}); that row counts.`,
    remedy: "Make the rows agree if the other is right.",
  },
  "gathered-by-name": {
    what: ({ detail }) => `The row was taken together with row ${detail}, which has the same name.`,
    remedy: "If they are two organisations, give each its VAT number and import again.",
  },
  "repeated-row": { what: ({ detail }) => `The row says the same as row ${detail}.`, remedy: "Nothing to do." },
  "same-name-kept-apart": {
    what: ({ detail }) => `Row ${detail} has the same name and other numbers; the two were kept apart.`,
    remedy: "If they are one organisation, correct the numbers and import again.",
  },
} as const satisfies Record<string, Words>;

export type MemberProblemKind = keyof typeof memberProblemWords;

/** A problem of a list in words: what it is, and what to do. */
export function memberProblemText(problem: { kind: MemberProblemKind; detail: Detail }): { what: string; remedy: string } {
  const { what, remedy }: Words = memberProblemWords[problem.kind];
  return { what: typeof what === "string" ? what : what(problem), remedy };
}

/** Why an organisation of a list may be one that is stored. */
export const matchReasonWords = {
  "vat-number": "Same VAT number",
  "register-number": "Same register number",
  "external-id": "Same number in another system",
  website: "Same website",
  "same-name": "Same name",
  "similar-name": "Similar name",
  "same-city": "Same town",
} as const;
