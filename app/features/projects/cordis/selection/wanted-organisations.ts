import { decodeText } from "../../../../lib/table/decode-text.ts";
import { readTable } from "../../../../lib/table/read-table.ts";
import { weightOf } from "../../../../lib/table/table-problem.ts";
import { takeNameApart } from "../../../organisations/members-import/organisation-name.ts";
import { readId } from "../reading/cells.ts";
import { type CordisProblem, cordisProblem } from "../reading/cordis-problem.ts";
import type { CordisOrganisation } from "../reading/gather-organisations.ts";

/** A line of the office's own list: what it says of an organisation, as far as it says it. */
export type WantedOrganisation = { line: number; id: string | null; vatNumber: string | null; name: string | null };
export type WantedList = { wanted: WantedOrganisation[]; unread: number; isReadable: boolean };

const headings = {
  id: ["organisationID", "organizationID", "id", "pic", "pic number", "cordis", "cordis id"],
  vatNumber: ["vatNumber", "vat", "vat number", "tax number", "nif", "nipc", "oib", "ust-idnr", "ust-id"],
  name: ["name", "legal name", "legalName", "organisation", "organization", "company", "designacao", "nome", "naziv"],
};
type Field = keyof typeof headings;
const key = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]/g, "");
const limits = { maxBytes: 5_000_000, maxRows: 20_000 };

/** A table with headings, or one organisation a line: its CORDIS number, its VAT number or its name. */
export function readWantedOrganisations(bytes: Uint8Array): WantedList {
  const { table, problems } = readTable(bytes, {}, limits, (heading) => fieldOf(heading) !== null);
  if (problems.some((problem) => weightOf(problem.kind) === "file" || problem.kind === "doubtful-encoding")) return { wanted: [], unread: 0, isReadable: false };
  const fields = table?.columns.map(fieldOf) ?? [];
  if (table?.header.evidence !== "known-headings" || fields.every((field) => field === null)) return { wanted: eachLine(bytes), unread: 0, isReadable: true };
  const wanted = table.rows.map(({ cells, line, row }) => {
    const of = (field: Field) => cells[fields.indexOf(field)]?.trim() || null;
    const id = of("id");
    return { line: line ?? row, id: id && readId(id), vatNumber: of("vatNumber"), name: of("name") };
  });
  const read = wanted.filter(({ id, vatNumber, name }) => id !== null || vatNumber !== null || name !== null);
  return { wanted: read, unread: wanted.length - read.length + problems.filter((problem) => weightOf(problem.kind) === "row").length, isReadable: true };
}

function fieldOf(heading: string): Field | null {
  return (Object.keys(headings) as Field[]).find((field) => headings[field].some((known) => key(known) === key(heading))) ?? null;
}

/** Without headings a comma is part of a name ("…, E.P.E."): only semicolons and tabs cut a line into cells, and each cell says by its look what it is. */
function eachLine(bytes: Uint8Array): WantedOrganisation[] {
  const decoded = decodeText(bytes);
  if ("kind" in decoded) return [];
  return decoded.text.split(/\r\n|\r|\n/).flatMap((text, index) => {
    const cells = text.split(/[;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    const id = cells.find((cell) => /^\d{5,10}$/.test(cell)) ?? null;
    const vatNumber = cells.find((cell) => /^[A-Z]{2,3}[\s.\-/]?[\dA-Z][\dA-Z\s.\-/]{5,14}$/.test(cell) && /\d{4}/.test(cell.replace(/[\s.\-/]/g, ""))) ?? null;
    const name = cells.find((cell) => cell !== id && cell !== vatNumber && /\p{L}{2}/u.test(cell)) ?? null;
    return (id ?? vatNumber ?? name) ? [{ line: index + 1, id, vatNumber, name }] : [];
  });
}

export type Wanted = { ids: ReadonlySet<string>; problems: CordisProblem[] };

/** Which organisations of a release a list names: by number, else by VAT number, else by name. What names none, or several, is reported. */
export function findWanted(wanted: readonly WantedOrganisation[], organisations: readonly CordisOrganisation[]): Wanted {
  const by = {
    id: index(organisations, ({ id }) => [id]),
    vatNumber: index(organisations, ({ vatNumber, countryCode }) => (vatNumber ? vatKeys(vatNumber, countryCode) : [])),
    name: index(organisations, ({ name }) => [nameKey(name)]),
  };
  const ids = new Set<string>();
  const problems: CordisProblem[] = [];
  for (const { line, id, vatNumber, name } of wanted) {
    const found = by.id.get(id ?? "") ?? by.vatNumber.get(vatNumber?.toUpperCase().replace(/[^A-Z0-9]/g, "") ?? "") ?? by.name.get(nameKey(name ?? "")) ?? [];
    for (const organisation of found) ids.add(organisation.id);
    if (found.length !== 1) problems.push(cordisProblem(found.length === 0 ? "not-in-release" : "wanted-twice", "organisations list", { line, ids: found.map((one) => one.id) }));
  }
  return { ids, problems };
}

function index(organisations: readonly CordisOrganisation[], keysOf: (organisation: CordisOrganisation) => readonly string[]): Map<string, CordisOrganisation[]> {
  const found = new Map<string, CordisOrganisation[]>();
  for (const organisation of organisations) for (const one of keysOf(organisation)) if (one !== "") found.set(one, [...(found.get(one) ?? []), organisation]);
  return found;
}

/** Names meet whatever their case, accents, legal form and order of words; CORDIS writes "ae" for "ä" or leaves the dots away. */
function nameKey(name: string): string {
  return takeNameApart(name)
    .words.join(" ")
    .replace(/([aou])e/g, "$1");
}

/** With and without the country in front, since lists and releases write either. */
function vatKeys(vatNumber: string, countryCode: string | null): string[] {
  const compact = vatNumber.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const prefix = countryCode === "GR" ? "EL" : (countryCode ?? "");
  return [compact, compact.startsWith(prefix) ? compact.slice(prefix.length) : prefix + compact];
}
