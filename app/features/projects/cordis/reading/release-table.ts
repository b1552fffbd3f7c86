import { readTable } from "../../../../lib/table/read-table.ts";
import type { TableProblem, TableProblemKind } from "../../../../lib/table/table-problem.ts";
import type { TableRow } from "../../../../lib/table/table-rows.ts";
import type { TableLimits } from "../../../../lib/table/table-source.ts";
import { type CordisFile, type CordisProblem, type CordisProblemKind, cordisProblem, valueClass } from "./cordis-problem.ts";

/** Our name of a column → the headings that releases gave it, newest first. */
export type Columns<Name extends string> = Record<Name, readonly string[]>;

/** A row of a release. A class, since there are tens of thousands of them. */
export class Row<Name extends string> {
  constructor(
    private readonly table: { file: CordisFile; columns: Columns<Name>; places: Places<Name> },
    private readonly cells: readonly string[],
    readonly line: number,
  ) {}

  /** The trimmed text of the cell; empty where the release has no such column. */
  cell(name: Name): string {
    const place = this.table.places[name];
    const text = place === undefined ? "" : (this.cells[place] as string).trim();
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  }

  /** The same, null where it is empty. */
  text(name: Name): string | null {
    return this.cell(name) || null;
  }

  problem(kind: CordisProblemKind, name: Name | null, ids: readonly string[] = []): CordisProblem {
    const { file, columns } = this.table;
    return cordisProblem(kind, file, { line: this.line, column: name && (columns[name][0] as string), valueClass: name && valueClass(this.cell(name)), ids });
  }
}

export type ReleaseTable<Name extends string> = {
  rows: Row<Name>[];
  /** The columns that the file has and fills at least once: of the others it says nothing. */
  filled: ReadonlySet<Name>;
  problems: CordisProblem[];
};

type Places<Name extends string> = Partial<Record<Name, number>>;

/** The largest official file, all projects of Horizon 2020 with their objectives, has some 100 MB. */
const releaseLimits: Partial<TableLimits> = { maxBytes: 512_000_000, maxRows: 1_000_000, maxColumns: 200, maxValues: 30_000_000 };

/**
 * A file of a release, cut by the semicolons and quotes of the official files or in whatever way it was saved again.
 * Rows that cannot be cut into the header's cells or hold letters that were lost are reported with their lines and not read.
 */
export function readReleaseTable<Name extends string>(bytes: Uint8Array, file: CordisFile, columns: Columns<Name>, required: readonly NoInfer<Name>[]): ReleaseTable<Name> {
  const known = new Set(Object.values<readonly string[]>(columns).flat().map(headingKey));
  // CORDIS knows one quotation mark: that an apostrophe might be one is no question here. Nor are totals written below.
  const { table, problems } = readTable(bytes, { quote: '"', keepLastRows: true }, releaseLimits, (heading) => known.has(headingKey(heading)));
  const own = problems.flatMap((problem) => translated(problem, file));
  const nothing = (more: readonly CordisProblem[]): ReleaseTable<Name> => ({ rows: [], filled: new Set(), problems: [...own, ...more] });
  if (!table) return nothing([]);
  const places = placesOf(table.columns, columns);
  const { row: line } = table.header;
  const missing = line === null ? required : required.filter((name) => places[name] === undefined);
  if (missing.length > 0) return nothing(missing.map((name) => cordisProblem("missing-columns", file, { line, column: columns[name][0] as string })));
  if (table.text && table.text.encoding !== "utf-8") own.push(cordisProblem("not-utf-8", file));
  if (table.passedOver.preamble > 0) own.push(cordisProblem("above-headings", file, { line: 1, endLine: table.passedOver.preamble }));
  const about = { file, columns, places };
  const broken = new Map(isQuoted(bytes) ? [...brokenRows(table.rows, problems), ...cutOffRow(bytes, table.rows, problems)] : []);
  for (const [{ line: at, row }, kind] of broken) own.push(cordisProblem(kind, file, { line: at ?? row }));
  const rows = table.rows.flatMap((row) => (broken.has(row) ? [] : [new Row<Name>(about, row.cells, row.line ?? row.row)]));
  const filled = new Set((Object.keys(places) as Name[]).filter((name) => rows.some((row) => row.cell(name) !== "")));
  return { rows, filled, problems: [...own, ...repeated(table.columns, table.rows, file, columns), ...emptyColumns(rows, filled, places, file, columns)] };
}

/** What is left out is said otherwise: a table of one column, or without headings, lacks the columns that are needed. */
const meanings: Partial<Record<TableProblemKind, CordisProblemKind>> = {
  "too-large": "too-large",
  "too-many-rows": "too-large",
  "too-many-values": "too-large",
  "unpacks-too-large": "too-large",
  "empty-file": "empty-file",
  "not-a-table": "not-a-table",
  "nul-bytes": "not-a-table",
  "too-many-columns": "not-a-table",
  "damaged-file": "not-a-table",
  "password-protected": "not-a-table",
  "several-sheets": "not-a-table",
  "doubtful-encoding": "doubtful-encoding",
  "doubtful-delimiter": "doubtful-delimiter",
  "unclosed-quote": "broken-quotes",
  "text-after-quote": "broken-quotes",
  "cell-too-long": "broken-quotes",
  "swallowed-rows": "broken-quotes",
  "too-few-cells": "ragged-row",
  "too-many-cells": "ragged-row",
  "formula-without-value": "ragged-row",
  "cut-off-row": "cut-off-row",
  "lost-letters": "lost-letters",
  "garbled-letters": "lost-letters",
  "control-characters": "control-characters",
  "stray-quote": "stray-quote",
  "html-entities": "html-entities",
};

function translated({ kind, row, line, endLine, column }: TableProblem, file: CordisFile): CordisProblem[] {
  const own = meanings[kind];
  return own ? [cordisProblem(own, file, { line: line ?? row, endLine: endLine !== line ? endLine : null, column })] : [];
}

/** Whether the first heading is in quotation marks, as everything in the official files is. */
function isQuoted(bytes: Uint8Array): boolean {
  return bytes[bytes[0] === 0xef ? 3 : 0] === quotationMark;
}

const quotationMark = 0x22;

/**
 * Rows of a quoted file that hold a mark too many or too few: one stands within a cell, or below the row a piece ends with
 * one, since the opening mark of a cell of several lines is missing and its first line looks like all of it.
 */
function brokenRows(rows: readonly TableRow[], problems: readonly TableProblem[]): [TableRow, "broken-quotes"][] {
  const stray = new Set(problems.flatMap(({ kind, line }) => (kind === "stray-quote" ? [line] : [])));
  if (stray.size === 0) return [];
  const pieces = new Set(problems.flatMap(({ kind, line }) => (kind === "too-few-cells" && stray.has(line) ? [line] : [])));
  const isBroken = ({ line, cells }: TableRow) => line !== null && (stray.has(line) || pieces.has(line + lineBreaks(cells) + 1));
  return rows.filter(isBroken).map((row) => [row, "broken-quotes"]);
}

/** The last row of a quoted file that ends within it: without a line end, and without a closing quotation mark. */
function cutOffRow(bytes: Uint8Array, rows: readonly TableRow[], problems: readonly TableProblem[]): [TableRow, "cut-off-row"][] {
  const last = rows.at(-1);
  if (!last || [quotationMark, 0x0a, 0x0d].includes(bytes.at(-1) as number)) return [];
  return problems.some(({ line }) => (line ?? 0) > (last.line ?? 0)) ? [] : [[last, "cut-off-row"]];
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes("\n") || cell.includes("\r") ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0), 0);
}

/** Columns that the release names but fills nowhere, one remark each. */
function emptyColumns<Name extends string>(rows: readonly unknown[], filled: ReadonlySet<Name>, places: Places<Name>, file: CordisFile, columns: Columns<Name>): CordisProblem[] {
  const empty = (Object.keys(places) as Name[]).filter((name) => rows.length > 0 && !filled.has(name));
  return empty.map((name) => cordisProblem("empty-column", file, { column: columns[name][0] as string, valueClass: "empty" }));
}

/** A heading that stands there twice names one column only where both hold the same. */
function repeated<Name extends string>(headings: readonly string[], rows: readonly TableRow[], file: CordisFile, columns: Columns<Name>): CordisProblem[] {
  const wanted = new Set(Object.values<readonly string[]>(columns).flat().map(headingKey));
  return headings.flatMap((heading, place) => {
    const first = headings.findIndex((other) => headingKey(other) === headingKey(heading.replace(/ \(\d+\)$/, "")));
    if (first === place || first < 0 || !wanted.has(headingKey(headings[first] as string))) return [];
    const differs = rows.some((row) => (row.cells[first] as string).trim() !== (row.cells[place] as string).trim());
    return differs ? [cordisProblem("repeated-column", file, { column: headings[first] as string })] : [];
  });
}

function placesOf<Name extends string>(headings: readonly string[], columns: Columns<Name>): Places<Name> {
  const keys = headings.map(headingKey);
  const places: Places<Name> = {};
  for (const name of Object.keys(columns) as Name[]) {
    const place = columns[name].map((heading) => keys.indexOf(headingKey(heading))).find((index) => index >= 0);
    if (place !== undefined) places[name] = place;
  }
  return places;
}

/** Headings are compared by their letters and digits; both spellings of "organisation" occur. */
function headingKey(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9()]/g, "")
    .replace("organization", "organisation");
}
