import type { RawRecord } from "./cut-records.ts";

export type HeaderEvidence =
  | "known-headings" // the row holds headings that are known
  | "words-above-data" // words above rows of other kinds of values
  | "first-full-row" // the first row as wide as the table, and nothing speaks against it
  | "none" // every row looks like data: somebody must say where the headings are
  | "chosen";

export type FoundHeader = {
  /** Places in the list of records. Rows before `first` are a preamble; `last` is the lowest row of headings. -1: none. */
  first: number;
  last: number;
  evidence: HeaderEvidence;
  isCertain: boolean;
};

const lookAt = 40;

/**
 * Finds the row of headings among the first rows: below titles, notes and blank lines, above the data. Several rows of
 * headings one below the other are taken together. `width` is the usual number of cells.
 */
export function findHeader(records: readonly RawRecord[], width: number, isKnownHeading: (heading: string) => boolean): FoundHeader {
  const head = records.slice(0, lookAt);
  const known = head.map((record) => record.cells.filter((cell) => isKnownHeading(cell)).length);
  const most = Math.max(0, ...known);
  const needed = Math.max(1, Math.min(2, width));
  if (most >= needed) {
    const first = known.indexOf(most);
    return { first, last: lastHeaderRow(head, first, known), evidence: "known-headings", isCertain: true };
  }
  const first = head.findIndex((record) => filled(record) >= Math.max(1, Math.ceil(width * 0.6)) && !isBlank(record));
  if (first < 0) return { first: -1, last: -1, evidence: "none", isCertain: false };
  const candidate = head[first] as RawRecord;
  if (!candidate.cells.every((cell) => looksLikeHeading(cell))) return { first: -1, last: -1, evidence: "none", isCertain: false };
  const below = head.slice(first + 1).filter((record) => !isBlank(record));
  const contrasts = below.some((record) => record.cells.some((cell) => cell.trim() !== "" && !looksLikeHeading(cell)));
  return { first, last: first, evidence: contrasts ? "words-above-data" : "first-full-row", isCertain: contrasts || below.length > 0 };
}

/** A second row of headings below the first repeats known names (the technical ones below the spoken ones). */
function lastHeaderRow(records: readonly RawRecord[], first: number, known: readonly number[]): number {
  let last = first;
  while (last + 1 < records.length && (known[last + 1] as number) >= 2 && (known[last + 1] as number) >= filled(records[last + 1] as RawRecord) * 0.6) last += 1;
  return last;
}

/** One name for each column: the lowest heading that is filled, with the group above it where columns would share a name. */
export function headingsOf(records: readonly RawRecord[], header: FoundHeader, width: number): string[] {
  const rows = records.slice(header.first, header.last + 1);
  const names = Array.from({ length: width }, (_, column) => rows.map((record) => (record.cells[column] ?? "").replace(/\s+/g, " ").trim()).findLast((cell) => cell !== "") ?? "");
  const group = header.first > 0 ? groupRow(records[header.first - 1] as RawRecord, width) : null;
  return group ? names.map((name, column) => (names.indexOf(name) !== names.lastIndexOf(name) && group[column] ? `${group[column]} ${name}`.trim() : name)) : names;
}

/** "Contact;;;Address;;" above the headings: each filled cell names the columns up to the next one. */
function groupRow(record: RawRecord, width: number): string[] | null {
  const cells = record.cells.map((cell) => cell.trim());
  if (cells.filter((cell) => cell !== "").length < 2 || record.cells.length < width) return null;
  let current = "";
  return cells.map((cell) => {
    current = cell || current;
    return current;
  });
}

export function isBlank(record: RawRecord): boolean {
  return record.cells.every((cell) => cell.trim() === "");
}

function filled(record: RawRecord): number {
  return record.cells.filter((cell) => cell.trim() !== "").length;
}

/** Neither a number, a date, an address of the web nor a long text. An empty cell may be a heading. */
function looksLikeHeading(cell: string): boolean {
  const text = cell.trim();
  if (text === "") return true;
  return text.length <= 80 && !/^[+-]?[\d.,\s%€$£-]+$/.test(text) && !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text) && !/\S@\S|^https?:|^www\./i.test(text);
}
