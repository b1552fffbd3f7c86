import Papa from "papaparse";
import { type CordisFile, type CordisProblem, type CordisProblemKind, valueClass } from "./cordis-problem.ts";

/** Our name of a column → the headings that releases gave it, newest first. */
export type Columns<Name extends string> = Record<Name, readonly string[]>;

export type Row<Name extends string> = {
  line: number;
  /** The trimmed text of the cell; empty where the release has no such column. */
  cell(name: Name): string;
  /** The same, null where it is empty. */
  text(name: Name): string | null;
  problem(kind: CordisProblemKind, name: Name | null, ids?: readonly string[]): CordisProblem;
};

export type Table<Name extends string> = { rows: Row<Name>[]; problems: CordisProblem[] };

/**
 * A delimited table whose first row names its columns. Rows that cannot be cut into the header's cells (an unclosed
 * quote, too few or too many cells) are reported with their line and not read; blank lines hold nothing and are passed
 * over. Line ends inside a cell become "\n".
 */
export function readTable<Name extends string>(text: string, file: CordisFile, columns: Columns<Name>, required: readonly NoInfer<Name>[]): Table<Name> {
  const body = (text.startsWith("\uFEFF") ? text.slice(1) : text).replace(/\r\n?/g, "\n");
  const at = (kind: CordisProblemKind, line: number | null, column: string | null = null): CordisProblem => ({ kind, file, line, column, valueClass: null, ids: [] });
  const raw = cut(body, delimiterOf(body, columns));
  const header = raw.shift();
  if (!header) return { rows: [], problems: [at("empty-file", null)] };
  const places = placesOf(header.cells, columns);
  const missing = required.filter((name) => places[name] === undefined);
  if (missing.length > 0) return { rows: [], problems: missing.map((name) => at("missing-columns", header.line, columns[name][0] as string)) };

  const rows: Row<Name>[] = [];
  const problems: CordisProblem[] = [];
  const width = header.cells.length;
  for (const { cells, line, isBroken } of raw) {
    if (isBroken) problems.push(at("broken-quotes", line));
    else if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== "")) problems.push(at("ragged-row", line));
    else if (cells.some((cell) => controlCharacters.test(cell))) problems.push(at("control-characters", line));
    else rows.push(rowOf(cells, line, file, places, columns));
  }
  return { rows, problems: [...problems, ...emptyColumns(rows, places, at, columns)] };
}

/** Columns that the release names but fills nowhere, one remark each. */
function emptyColumns<Name extends string>(
  rows: readonly Row<Name>[],
  places: Partial<Record<Name, number>>,
  at: (kind: CordisProblemKind, line: null, column: string) => CordisProblem,
  columns: Columns<Name>,
): CordisProblem[] {
  const empty = (Object.keys(places) as Name[]).filter((name) => rows.length > 0 && rows.every((row) => row.cell(name) === ""));
  return empty.map((name) => ({ ...at("empty-column", null, columns[name][0] as string), valueClass: "empty" }));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

type RawRow = { cells: string[]; line: number; isBroken: boolean };

function cut(text: string, delimiter: string): RawRow[] {
  const rows: RawRow[] = [];
  let line = 1;
  let offset = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: '"',
    newline: "\n",
    step({ data, errors, meta }) {
      if (data.some((cell) => cell.trim() !== "")) rows.push({ cells: data, line, isBroken: errors.some((error) => error.type === "Quotes") });
      line += countLines(text, offset, meta.cursor);
      offset = meta.cursor;
    },
  });
  return rows;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Official files use the semicolon; a file saved again by a spreadsheet may not. The one that yields the most known headings wins. */
function delimiterOf(text: string, columns: Columns<string>): string {
  const firstLine = text.split("\n", 1)[0] as string;
  const known = (delimiter: string) =>
    Object.keys(
      placesOf(
        firstLine.split(delimiter).map((cell) => cell.replace(/^"|"$/g, "")),
        columns,
      ),
    ).length;
  return [";", ",", "\t"].reduce((best, candidate) => (known(candidate) > known(best) ? candidate : best));
}

function placesOf<Name extends string>(headings: readonly string[], columns: Columns<Name>): Partial<Record<Name, number>> {
  const folded = headings.map((heading) => heading.trim().toLowerCase());
  const places: Partial<Record<Name, number>> = {};
  for (const name of Object.keys(columns) as Name[]) {
    const place = columns[name].map((heading) => folded.indexOf(heading.toLowerCase())).find((index) => index >= 0);
    if (place !== undefined) places[name] = place;
  }
  return places;
}

function rowOf<Name extends string>(cells: string[], line: number, file: CordisFile, places: Partial<Record<Name, number>>, columns: Columns<Name>): Row<Name> {
  const cell = (name: Name) => {
    const place = places[name];
    return place === undefined ? "" : (cells[place] as string).trim();
  };
  const heading = (name: Name) => columns[name][0] as string;
  return {
    line,
    cell,
    text: (name) => cell(name) || null,
    problem: (kind, name, ids = []) => ({ kind, file, line, column: name && heading(name), valueClass: name && valueClass(cell(name)), ids }),
  };
}
