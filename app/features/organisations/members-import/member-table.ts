import { memberTargetLabel } from "../../../lib/messages/members-import.ts";
import { kindWords, rightWords } from "../../../lib/messages/rights.ts";
import type { MemberRow } from "./member-row.ts";
import type { MemberTarget } from "./member-target.ts";

const always =
  `externalId legalName shortName kind countryCode vatNumber registerNumber website isMember memberSince siteName street postcode city nutsCode latitude longitude phone email languages sourceMarkets headcount revenueBand personName personJobTitle personEmail personPhone personRights notes`.split(
    " ",
  ) as MemberTarget[];

type Cells = Partial<Record<MemberTarget, string | null>>;

/**
 * Members as a table that reads back as the same members: the headings are those that `suggestMapping` knows, each site and
 * each person beyond the first has a row of its own, and every row carries the numbers by which rows are gathered. Cells are
 * not yet neutralised for spreadsheets.
 */
export function memberTable(members: readonly MemberRow[]): { columns: string[]; rows: string[][] } {
  const locales = [...new Set(members.flatMap((member) => member.descriptions.map(({ locale }) => locale)))].sort();
  const targets = [...always, ...locales.map((locale): MemberTarget => `description:${locale}`)];
  const rows = members.flatMap((member) => {
    const count = Math.max(1, member.sites.length, member.people.length);
    return Array.from({ length: count }, (_, place) => ({ ...keyCells(member), ...(place === 0 && ownCells(member)), ...siteCells(member, place), ...personCells(member, place) }));
  });
  return { columns: targets.map(memberTargetLabel), rows: rows.map((cells: Cells) => targets.map((target) => cells[target] ?? "")) };
}

function keyCells({ externalIds, legalName, countryCode, vatNumber }: MemberRow): Cells {
  return { externalId: externalIds.map(({ scheme, value }) => `${scheme}:${value}`).join("; "), legalName, countryCode, vatNumber };
}

function ownCells(member: MemberRow): Cells {
  const list = (values: readonly string[]) => values.join("; ");
  return {
    shortName: member.shortName,
    kind: member.kind && kindWords[member.kind],
    registerNumber: member.registerNumber,
    website: member.website,
    isMember: member.isMember === null ? null : { true: "yes", false: "no" }[`${member.isMember}`],
    memberSince: member.memberSinceOn,
    phone: list(member.phones),
    email: list(member.emails),
    languages: list(member.languages),
    sourceMarkets: list(member.sourceMarkets),
    headcount: bandCell(member.headcount),
    revenueBand: bandCell(member.revenueBand),
    notes: member.notes,
    ...Object.fromEntries(member.descriptions.map(({ locale, text }) => [`description:${locale}`, text])),
  };
}

function siteCells({ sites }: MemberRow, place: number): Cells {
  const site = sites[place];
  if (!site) return {};
  const { name: siteName, street, postcode, city, nutsCode, latitude, longitude } = site;
  return { siteName, street, postcode, city, nutsCode, latitude: degreesCell(latitude), longitude: degreesCell(longitude) };
}

/** Never with exactly three decimals: "37.123" could be read as thousands. */
function degreesCell(degrees: number | null): string | null {
  return degrees === null ? null : String(degrees).replace(/\.\d{3}$/, "$&0");
}

/** With the long dash: spreadsheets take "1-9" for a day in September. */
function bandCell(band: string | null): string | null {
  return band?.replace("-", "–") ?? null;
}

function personCells({ people }: MemberRow, place: number): Cells {
  const person = people[place];
  if (!person) return {};
  const rights = person.rights.map((right) => rightWords[right].label).join("; ");
  return { personName: person.name, personEmail: person.email, personPhone: person.phone, personJobTitle: person.jobTitle, personRights: rights };
}
