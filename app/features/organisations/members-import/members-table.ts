import { languageNames } from "../../../lib/messages/languages.ts";
import { memberTargetLabel } from "../../../lib/messages/members-import.ts";
import { kindWords, rightWords } from "../../../lib/messages/rights.ts";
import type { OrganisationRight } from "../../accounts/viewer.ts";
import type { SerializedProfile, SerializedSite } from "../serialize-profile.ts";
import type { MemberField, MemberTarget } from "./member-target.ts";

/** A member as its export tells it: what the office sees, and what the people of it may do. */
export type ExportedMember = SerializedProfile & { rightsOf: ReadonlyMap<string, readonly OrganisationRight[]> };

type Cells = Partial<Record<MemberTarget, string>>;

const listed: readonly MemberField[] = [
  "externalId",
  "legalName",
  "shortName",
  "kind",
  "countryCode",
  "vatNumber",
  "registerNumber",
  "website",
  "isMember",
  "siteName",
  "street",
  "postcode",
  "city",
  "nutsCode",
  "latitude",
  "longitude",
  "phone",
  "email",
  "languages",
  "sourceMarkets",
  "headcount",
  "revenueBand",
  "personName",
  "personEmail",
  "personPhone",
  "personJobTitle",
  "personRights",
]; // prettier-ignore

/**
 * Members as rows of cells below a row of headings that the import recognises: reading them back changes nothing. An
 * organisation takes as many rows as it has sites or people, each with its number, name and country. Sites in another
 * country than the organisation's have no place in such a table and are left out.
 */
export function membersTable(members: readonly ExportedMember[]): string[][] {
  const locales = Object.keys(languageNames).filter((locale) => members.some(({ descriptions }) => descriptions?.some((text) => text.locale === locale)));
  const targets: MemberTarget[] = [...listed, ...locales.map((locale) => `description:${locale}` as MemberTarget)];
  return [targets.map(memberTargetLabel), ...members.flatMap(rowsOf).map((cells) => targets.map((target) => cells[target] ?? ""))];
}

function rowsOf(member: ExportedMember): Cells[] {
  const sites = (member.sites ?? []).filter(({ countryCode }) => countryCode === member.countryCode).map(siteCells);
  const people = [...peopleCells(member), ...(member.contactPersons ?? []).map(({ value, label }): Cells => ({ personName: value, personJobTitle: label ?? "" }))];
  const own = { externalId: member.organisationId, legalName: member.legalName, countryCode: member.countryCode };
  return Array.from({ length: Math.max(1, sites.length, people.length) }, (_, place) => ({
    ...own,
    ...(place === 0 && profileCells(member)),
    ...sites[place],
    ...people[place],
  }));
}

function profileCells(member: ExportedMember): Cells {
  const list = (values: readonly string[] | undefined) => values?.join("; ") ?? "";
  return {
    shortName: member.shortName ?? "",
    kind: kindWords[member.kind],
    vatNumber: member.vatNumber ?? "",
    registerNumber: member.registerNumber ?? "",
    website: member.website ?? "",
    isMember: member.isMember ? "yes" : "no",
    phone: list(member.phones?.map(({ value }) => value)),
    email: list(member.emails?.map(({ value }) => value)),
    languages: list(member.languages),
    sourceMarkets: list(member.sourceMarkets),
    headcount: bandCell(member.headcount?.band),
    revenueBand: bandCell(member.revenueBand?.band),
    ...Object.fromEntries((member.descriptions ?? []).map(({ locale, text }) => [`description:${locale}`, text])),
  };
}

/** With the long dash: spreadsheets take "1-9" for a day in September. */
function bandCell(band: string | undefined): string {
  return band?.replace("-", "–") ?? "";
}

function siteCells({ name, city, nutsCode, address }: SerializedSite): Cells {
  return {
    siteName: name ?? "",
    city,
    nutsCode: nutsCode ?? "",
    street: address?.street ?? "",
    postcode: address?.postcode ?? "",
    latitude: degreesCell(address?.latitude),
    longitude: degreesCell(address?.longitude),
  };
}

/** Never with exactly three decimals: "37.123" could be read as thousands. */
function degreesCell(degrees: number | null | undefined): string {
  if (degrees === null || degrees === undefined) return "";
  const text = String(degrees);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function peopleCells({ people, rightsOf }: ExportedMember): Cells[] {
  return (people ?? []).map(({ personId, name, email, phone, jobTitle }) => ({
    personName: name,
    personEmail: email ?? "",
    personPhone: phone ?? "",
    personJobTitle: jobTitle ?? "",
    personRights: (rightsOf.get(personId) ?? []).map((right) => rightWords[right].label).join("; "),
  }));
}
