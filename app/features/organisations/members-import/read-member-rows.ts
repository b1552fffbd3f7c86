import type { Day } from "../../../lib/day.ts";
import type { CountryCode } from "../../../lib/messages/countries.ts";
import type { MemberProblemKind } from "../../../lib/messages/members-import.ts";
import { type DateOrder, detectDateStyle, readDate } from "../../../lib/table/date-style.ts";
import { type DecimalMark, detectNumberStyle, readNumber } from "../../../lib/table/number-style.ts";
import { restoreFormula } from "../../../lib/table/spreadsheet-formula.ts";
import { checkVatNumber } from "../../../lib/vat-number.ts";
import { checkWebsite } from "../../../lib/website.ts";
import { checkContact } from "../contacts/contact-value.ts";
import type { MemberProblem } from "./member-problem.ts";
import type { MemberPerson, MemberRow, MemberSite } from "./member-row.ts";
import { type MemberField, type MemberMapping, type MemberTarget, mayRepeat } from "./member-target.ts";
import { partsOfList, readCountry, readHeadcount, readKind, readLanguage, readRevenueBand, readRight, readYesNo } from "./member-values.ts";

/** What a person decided about the list; what is absent is detected, or asked where it cannot be. */
export type MemberChoices = {
  today: Day;
  /** The country of organisations whose row names none; null: such rows are reported. */
  defaultCountry: CountryCode | null;
  dateOrder?: DateOrder;
  decimal?: DecimalMark;
  /** Under which name the list's own numbers are stored as external ids. */
  externalIdScheme?: string;
};

export type MemberReading = { members: readonly MemberRow[]; problems: readonly MemberProblem[] };

type Table = { columns: readonly string[]; rows: readonly { row: number; cells: readonly string[] }[] };

/**
 * Reads the rows of a table as organisations and their people. A row that cannot be read right is reported and left out; a
 * cell that cannot is reported and left empty. Several rows of one organisation are gathered into one.
 */
export function readMemberRows(table: Table, mapping: MemberMapping, choices: MemberChoices): MemberReading {
  const problems: MemberProblem[] = [];
  if (!mapping.includes("legalName")) return { members: [], problems: [{ kind: "no-name-column", row: null, column: null, target: "legalName", detail: null }] };
  const members = table.rows.flatMap((row) => {
    const member = readOne(cellsOf(table, row, mapping, problems), choices, table, mapping);
    return member ? [member] : [];
  });
  return { members, problems };
}

type Cells = {
  row: number;
  one(target: MemberTarget): string;
  all(target: MemberTarget): string[];
  report(kind: MemberProblemKind, target: MemberTarget, detail?: string | number | null): void;
};

function cellsOf(table: Table, row: Table["rows"][number], mapping: MemberMapping, problems: MemberProblem[]): Cells {
  const all = (target: MemberTarget) =>
    mapping.flatMap((mapped, place) => (mapped === target ? [restoreFormula(row.cells[place] ?? "").trim()] : [])).filter((cell) => cell !== "");
  return {
    row: row.row,
    all,
    one: (target) => (mayRepeat(target) ? all(target).join(" ") : (all(target)[0] ?? "")),
    report: (kind, target, detail = null) => {
      problems.push({ kind, row: row.row, column: table.columns[mapping.indexOf(target)] ?? null, target, detail });
    },
  };
}

function readOne(cells: Cells, choices: MemberChoices, table: Table, mapping: MemberMapping): MemberRow | null {
  const legalName = cells.one("legalName");
  if (legalName === "") {
    cells.report("no-legal-name", "legalName");
    return null;
  }
  const named = cells.one("countryCode");
  const countryCode = named === "" ? choices.defaultCountry : readCountry(named);
  if (countryCode === null) {
    cells.report(named === "" ? "no-country" : "unreadable-country", "countryCode");
    return null;
  }
  const site = siteOf(cells, countryCode, table, mapping, choices);
  const person = personOf(cells);
  return {
    rows: [cells.row],
    legalName,
    shortName: cells.one("shortName") || null,
    kind: value(cells, "kind", "unreadable-kind", readKind),
    countryCode,
    vatNumber: vatOf(cells, countryCode),
    registerNumber: cells.one("registerNumber") || null,
    website: websiteOf(cells),
    sites: site ? [site] : [],
    phones: contactsOf(cells, "phone", "unreadable-phone"),
    emails: contactsOf(cells, "email", "unreadable-email"),
    descriptions: mapping.flatMap((target) => {
      const text = target?.startsWith("description:") ? cells.one(target) : "";
      return text === "" ? [] : [{ locale: (target as string).slice("description:".length) as MemberRow["descriptions"][number]["locale"], text }];
    }),
    languages: listOf(cells, "languages", "unreadable-language", readLanguage),
    sourceMarkets: listOf(cells, "sourceMarkets", "unreadable-market", readCountry),
    headcount: value(cells, "headcount", "unreadable-headcount", readHeadcount),
    revenueBand: value(cells, "revenueBand", "unreadable-revenue", readRevenueBand),
    isMember: value(cells, "isMember", "unreadable-yes-no", readYesNo),
    memberSinceOn: value(cells, "memberSince", "unreadable-day", (text) => readDate(text, dateOrder(table, mapping, choices), Number(choices.today.slice(0, 4)))),
    externalIds: cells.all("externalId").map((id) => ({ scheme: choices.externalIdScheme ?? "list", value: id })),
    notes: cells.all("notes").join("\n") || null,
    people: person ? [person] : [],
  };
}

function value<Value>(cells: Cells, target: MemberField, kind: MemberProblemKind, read: (text: string) => Value | null): Value | null {
  const text = cells.one(target);
  if (text === "") return null;
  const found = read(text);
  if (found === null) cells.report(kind, target);
  return found;
}

function listOf<Value>(cells: Cells, target: MemberField, kind: MemberProblemKind, read: (text: string) => Value | null): Value[] {
  const found = cells.all(target).flatMap(partsOfList).map(read);
  if (found.includes(null)) cells.report(kind, target);
  return [...new Set(found.filter((one) => one !== null))];
}

function vatOf(cells: Cells, countryCode: CountryCode): string | null {
  const text = cells.one("vatNumber");
  if (text === "") return null;
  const checked = checkVatNumber(text, countryCode);
  if (checked.ok) return checked.value.vatNumber;
  cells.report(checked.problem, "vatNumber", countryCode);
  return null;
}

function websiteOf(cells: Cells): string | null {
  return value(cells, "website", "unreadable-website", (text) => {
    const checked = checkWebsite(text);
    return checked.ok ? checked.value : null;
  });
}

function contactsOf(cells: Cells, target: "phone" | "email" | "personPhone" | "personEmail", kind: MemberProblemKind): string[] {
  const contactKind = target.toLowerCase().endsWith("email") ? "email" : "phone";
  const parts = cells
    .all(target)
    .flatMap((cell) => cell.split(contactKind === "email" ? /[\s,;|/]+/ : /[;,|\n]|\s\/\s/))
    .filter((part) => part.trim() !== "");
  const found = parts.map((part) => checkContact(contactKind, part));
  if (found.some((checked) => !checked.ok)) cells.report(kind, target);
  return [...new Set(found.flatMap((checked) => (checked.ok ? [checked.value] : [])))];
}

function siteOf(cells: Cells, countryCode: CountryCode, table: Table, mapping: MemberMapping, choices: MemberChoices): MemberSite | null {
  const city = cells.one("city");
  if (city === "") {
    if (cells.one("street") || cells.one("postcode")) cells.report("no-city", "city");
    return null;
  }
  return {
    name: cells.one("siteName") || null,
    street: cells.one("street") || null,
    postcode: cells.one("postcode") || null,
    city,
    countryCode,
    nutsCode: cells.one("nutsCode").toUpperCase() || null,
    ...pointOf(cells, table, mapping, choices),
  };
}

function pointOf(cells: Cells, table: Table, mapping: MemberMapping, choices: MemberChoices): Pick<MemberSite, "latitude" | "longitude"> {
  const degrees = (target: "latitude" | "longitude") => {
    const text = cells.one(target);
    return text === "" ? null : readNumber(text, choices.decimal ?? detectNumberStyle(table.rows.map((row) => row.cells[mapping.indexOf(target)] ?? "")).decimal);
  };
  const [latitude, longitude] = [degrees("latitude"), degrees("longitude")];
  const isPoint = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isPoint && (cells.one("latitude") || cells.one("longitude"))) cells.report("unreadable-coordinates", "latitude");
  return isPoint ? { latitude, longitude } : { latitude: null, longitude: null };
}

function personOf(cells: Cells): MemberPerson | null {
  const name = cells.one("personName") || `${cells.one("personFirstName")} ${cells.one("personLastName")}`.trim();
  const email = contactsOf(cells, "personEmail", "unreadable-email")[0] ?? null;
  if (name === "") return null;
  return {
    row: cells.row,
    name,
    email,
    phone: contactsOf(cells, "personPhone", "unreadable-phone")[0] ?? null,
    jobTitle: cells.one("personJobTitle") || null,
    rights: listOf(cells, "personRights", "unreadable-rights", readRight),
  };
}

function dateOrder(table: Table, mapping: MemberMapping, choices: MemberChoices): DateOrder | null {
  return choices.dateOrder ?? detectDateStyle(table.rows.map((row) => row.cells[mapping.indexOf("memberSince")] ?? "")).order;
}
