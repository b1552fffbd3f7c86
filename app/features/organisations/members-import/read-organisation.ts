import type { Day } from "../../../lib/day.ts";
import type { CountryCode } from "../../../lib/messages/countries.ts";
import type { LanguageCode } from "../../../lib/messages/languages.ts";
import type { MemberProblemKind } from "../../../lib/messages/members-import.ts";
import { parseCountry } from "../../../lib/parse-country.ts";
import { type DateOrder, isPartOfDate, readDate } from "../../../lib/table/date-style.ts";
import type { DecimalMark } from "../../../lib/table/number-style.ts";
import { checkVatNumber } from "../../../lib/vat-number.ts";
import { checkWebsite } from "../../../lib/website.ts";
import type { MemberCells } from "./member-cells.ts";
import { readHeadcount, readRevenueBand } from "./member-measures.ts";
import type { MemberRow } from "./member-row.ts";
import type { MemberField, MemberTarget } from "./member-target.ts";
import { partsOfList, readKind, readLanguage, readYesNo } from "./member-values.ts";
import { emailsOf, phonesOf, readPerson } from "./read-contacts.ts";
import { readSite } from "./read-site.ts";

/** How a whole list is read: what was decided, or shown by its columns. */
export type ListStyle = {
  today: Day;
  defaultCountry: CountryCode | null;
  dateOrder: DateOrder | null;
  decimal: DecimalMark | null;
  externalIdScheme: string;
  wholeYears: boolean;
  descriptions: readonly MemberTarget[];
};

const longestName = 200;

/** One row as an organisation with at most one place and one person; null where the row is reported and left out. */
export function readOrganisation(cells: MemberCells, style: ListStyle): MemberRow | null {
  const legalName = nameOf(cells);
  const countryCode = legalName === null ? null : countryOf(cells, style.defaultCountry);
  if (legalName === null || countryCode === null) return null;
  const site = readSite(cells, countryCode);
  const person = readPerson(cells);
  return {
    rows: [cells.row],
    legalName,
    shortName: cells.one("shortName") || null,
    kind: valueIn(cells, "kind", "unreadable-kind", readKind),
    countryCode,
    vatNumber: vatOf(cells, countryCode),
    registerNumber: cells.one("registerNumber") || null,
    website: websiteOf(cells),
    sites: site ? [site] : [],
    phones: phonesOf(cells, "phone"),
    emails: emailsOf(cells, "email"),
    descriptions: style.descriptions.flatMap((target) => {
      const text = cells.long(target);
      return text === "" ? [] : [{ locale: target.slice("description:".length) as LanguageCode, text }];
    }),
    languages: listOf(cells, "languages", "unreadable-language", readLanguage),
    sourceMarkets: listOf(cells, "sourceMarkets", "unreadable-market", parseCountry),
    headcount: valueIn(cells, "headcount", "unreadable-headcount", readHeadcount),
    revenueBand: valueIn(cells, "revenueBand", "unreadable-revenue", (text) => readRevenueBand(text, style.decimal, cells.all("revenueBand")[0]?.column)),
    isMember: valueIn(cells, "isMember", "unreadable-yes-no", readYesNo),
    memberSinceOn: sinceOf(cells, style),
    externalIds: externalIdsOf(cells, style.externalIdScheme),
    notes:
      cells
        .all("notes")
        .map(({ text }) => text)
        .join("\n") || null,
    people: person ? [person] : [],
  };
}

function nameOf(cells: MemberCells): string | null {
  const name = cells.one("legalName");
  const problem = problemOfName(name);
  // A formula in its place was reported with the cell.
  if (problem === null) return name;
  if (name !== "" || !cells.hasFault("legalName")) cells.report(problem, "legalName", problem === "name-too-long" ? longestName : null);
  return null;
}

function problemOfName(name: string): "no-legal-name" | "name-is-no-name" | "name-too-long" | null {
  if (name === "") return "no-legal-name";
  if (name.length > longestName) return "name-too-long";
  return !/\p{L}/u.test(name) || /^\S+@\S+$/.test(name) || /^(https?:\/\/|www\.)\S+$/i.test(name) ? "name-is-no-name" : null;
}

/** The country that the row names; else that of its VAT number, where the number says so and is right; else the list's. */
function countryOf(cells: MemberCells, fallback: CountryCode | null): CountryCode | null {
  const named = cells.one("countryCode");
  const country = named === "" ? (countryOfVat(cells.one("vatNumber")) ?? fallback) : parseCountry(named);
  if (country === null) cells.report(named === "" ? "no-country" : "unreadable-country", "countryCode");
  return country;
}

function countryOfVat(text: string): CountryCode | null {
  const prefix = /^([A-Z]{2})[\s.-]?[0-9A-Z]/.exec(text.trim().toUpperCase())?.[1];
  const country = prefix ? parseCountry(prefix) : null;
  if (country === null) return null;
  const checked = checkVatNumber(text, country);
  return checked.ok && checked.value.isChecked ? country : null;
}

function vatOf(cells: MemberCells, countryCode: CountryCode): string | null {
  const text = cells.one("vatNumber");
  if (text === "") return null;
  const checked = checkVatNumber(text, countryCode);
  if (!checked.ok) {
    cells.report(checked.problem, "vatNumber", countryCode);
    return null;
  }
  if (!checked.value.isChecked) cells.report("vat-unchecked", "vatNumber", countryCode);
  return checked.value.vatNumber;
}

function websiteOf(cells: MemberCells): string | null {
  const cell = cells.one("website");
  // Within a query a comma or semicolon is part of the address.
  const isOne = /^https?:\/\/[^\s,;|?]+\?\S*$/i.test(cell) && !/[,;|](https?:|www\.)/i.test(cell);
  const [first = "", ...others] = isOne ? [cell] : cell.split(/[\s,;|]+(?=\S)/);
  if (first === "") return null;
  const checked = checkWebsite(first.replace(/[,;|]+$/, ""));
  if (!checked.ok || !/\p{L}/u.test(first)) {
    cells.report("unreadable-website", "website");
    return null;
  }
  if (others.length > 0) cells.report("several-values", "website");
  return checked.value;
}

function sinceOf(cells: MemberCells, { today, dateOrder, wholeYears }: ListStyle): Day | null {
  const text = cells.one("memberSince");
  if (text === "") return null;
  const day = readDate(wholeYears && isPartOfDate(text) ? firstDayOf(text) : text, dateOrder, Number(today.slice(0, 4)));
  if (day !== null && day <= today) return day;
  if (day !== null) cells.report("day-in-future", "memberSince");
  else cells.report(isPartOfDate(text) ? "only-a-year" : "unreadable-day", "memberSince");
  return null;
}

function firstDayOf(text: string): string {
  const year = /\d{4}/.exec(text)?.[0] ?? "";
  const month = text.replace(year, "").replace(/\D/g, "") || "1";
  return `${year}-${month}-1`;
}

/** "cordis:999976" names its scheme; a bare number is the list's own. */
function externalIdsOf(cells: MemberCells, ownScheme: string): MemberRow["externalIds"] {
  const parts = cells.all("externalId").flatMap(({ text }) => text.split(/[;\n]/));
  const ids = parts.map((part) => part.trim()).filter((part) => part !== "");
  return ids.map((id) => {
    const named = /^([a-z][a-z0-9_-]{1,30}):\s?(\S.*)$/.exec(id);
    return named ? { scheme: named[1] as string, value: named[2] as string } : { scheme: ownScheme, value: id };
  });
}

function valueIn<Value>(cells: MemberCells, target: MemberField, kind: MemberProblemKind, read: (text: string) => Value | null): Value | null {
  const text = cells.one(target);
  if (text === "") return null;
  const found = read(text);
  if (found === null) cells.report(kind, target);
  return found;
}

function listOf<Value>(cells: MemberCells, target: MemberField, kind: MemberProblemKind, read: (text: string) => Value | null): Value[] {
  // A name that holds a comma or "and" itself ("Bosnia and Herzegovina") is tried whole first.
  const found = cells.all(target).flatMap(({ text }) => text.split(/[;\n|]/).flatMap((part) => (read(part) === null ? partsOfList(part).map(read) : [read(part)])));
  if (found.includes(null)) cells.report(kind, target);
  return [...new Set(found.filter((one) => one !== null))];
}
