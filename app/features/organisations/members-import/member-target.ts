import { isLanguageCode, type LanguageCode } from "../../../lib/messages/languages.ts";

/** What a column of a members' list may say of an organisation or of a person of it. */
export const memberFields = [
  "legalName",
  "shortName",
  "kind",
  "vatNumber",
  "registerNumber",
  "website",
  "countryCode",
  "street",
  "postcode",
  "city",
  "nutsCode",
  "siteName",
  "latitude",
  "longitude",
  "coordinates",
  "phone",
  "email",
  "languages",
  "sourceMarkets",
  "headcount",
  "revenueBand",
  "isMember",
  "memberSince",
  "externalId",
  "notes",
  "personName",
  "personFirstName",
  "personLastName",
  "personEmail",
  "personPhone",
  "personJobTitle",
  "personRights",
] as const;

export type MemberField = (typeof memberFields)[number];

/** A field, or the description in one language: `description:pt`. */
export type MemberTarget = MemberField | `description:${LanguageCode}`;

/** Fields that several columns may feed: their cells are joined (street and house number) or listed (telephone numbers). */
export const listedFields = [
  "street",
  "phone",
  "email",
  "languages",
  "sourceMarkets",
  "externalId",
  "notes",
  "personFirstName",
  "personPhone",
  "personRights",
] as const satisfies readonly MemberField[];

export function mayRepeat(target: MemberTarget): boolean {
  return (listedFields as readonly string[]).includes(target);
}

export function isMemberTarget(text: string): text is MemberTarget {
  return (memberFields as readonly string[]).includes(text) || (text.startsWith("description:") && isLanguageCode(text.slice("description:".length)));
}

export function isPersonTarget(target: MemberTarget): boolean {
  return target.startsWith("person");
}

/** What each column of a table feeds, in the order of the columns; null: it is not used. */
export type MemberMapping = readonly (MemberTarget | null)[];
