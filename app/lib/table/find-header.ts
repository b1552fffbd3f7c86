import type { RawRecord } from "./cut-records.ts";

export type HeaderEvidence =
  | "known-headings" // the row holds headings that are known
  | "words-above-data" // words above rows of other kinds of values
  | "first-full-row" // the first row as wide as the table, above rows of words: it might be one of them
  | "none" // every row looks like data: somebody must say where the headings are
  | "chosen";

export type FoundHeader = {
  /** Places in the list of records. Rows before `first` are a preamble; `last` is the lowest row of headings. -1: none. */
  first: number;
  last: number;
  evidence: HeaderEvidence;
  isCertain: boolean;
};

const lookAt = 60;

/**
 * Finds the row of headings among the first rows: below titles, notes and blank lines, above the data. Several rows of
 * headings one below the other are taken together, and so is a row of units. `width` is the usual number of cells.
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
  const first = head.findIndex((record) => !isBlank(record) && filled(record) >= Math.max(1, Math.ceil(width * 0.6)));
  const candidate = head[first];
  if (!candidate?.cells.every((cell) => looksLikeHeading(cell))) return { first: -1, last: -1, evidence: "none", isCertain: false };
  const last = lastHeaderRow(head, first, known);
  const below = head.slice(last + 1).filter((record) => !isBlank(record));
  const contrasts = below.some((record) => record.cells.some((cell) => cell.trim() !== "" && !looksLikeHeading(cell)));
  return { first, last, evidence: contrasts ? "words-above-data" : "first-full-row", isCertain: contrasts };
}

/** Below the first row of headings: rows that repeat known names (the technical ones below the spoken ones), and one of units. */
function lastHeaderRow(records: readonly RawRecord[], first: number, known: readonly number[]): number {
  let last = first;
  for (let next = first + 1; next < records.length; next += 1) {
    const record = records[next] as RawRecord;
    const isKnown = (known[next] as number) >= 2 && (known[next] as number) >= filled(record) * 0.6;
    if (!isKnown && !isUnitRow(record)) break;
    last = next;
  }
  return last;
}

/** One name for each column: the lowest heading that is filled, with the group above it where columns would share a name. */
export function headingsOf(records: readonly RawRecord[], header: FoundHeader, width: number): string[] {
  const rows = records.slice(header.first, header.last + 1).filter((record, index) => index === 0 || !isUnitRow(record));
  const names = Array.from({ length: width }, (_, column) => rows.map((record) => cleanHeading(record.cells[column] ?? "")).findLast((cell) => cell !== "") ?? "");
  const groups = groupsOf(records, header, width);
  return names.map((name, column) => {
    const isShared = name !== "" && names.indexOf(name) !== names.lastIndexOf(name);
    return isShared && groups[column] && groups[column] !== name ? `${groups[column]} ${name}` : name;
  });
}

/** "Contact;;;Address;;" above or among the headings: each filled cell names the columns up to the next one. Null: no group. */
export function groupsOf(records: readonly RawRecord[], header: FoundHeader, width: number): (string | null)[] {
  const top = records[header.first];
  const inside = header.last > header.first && top && isGroupRow(top, records.slice(header.first + 1, header.last + 1), width) ? top : null;
  const above = records[header.first - 1];
  const row = inside ?? (above && isGroupRow(above, [top as RawRecord], width) ? above : null);
  let current: string | null = null;
  return Array.from({ length: width }, (_, column) => {
    current = cleanHeading(row?.cells[column] ?? "") || current;
    return current;
  });
}

/** Words with gaps between them, over rows that fill the gaps. */
function isGroupRow(row: RawRecord, below: readonly RawRecord[], width: number): boolean {
  if (filled(row) < 2 || filled(row) >= width || row.cells.length < width || !row.cells.every(looksLikeHeading)) return false;
  return below.some((record) => !isUnitRow(record) && record.cells.some((cell, column) => cell.trim() !== "" && (row.cells[column] ?? "").trim() === ""));
}

export function isBlank(record: RawRecord): boolean {
  return record.cells.every((cell) => /^[\s\u200b\u2060]*$/.test(cell));
}

function cleanHeading(cell: string): string {
  return cell
    .replace(/[\u200b\u2060\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function filled(record: RawRecord): number {
  return record.cells.filter((cell) => cell.trim() !== "").length;
}

const unit =
  /^([([{].{1,40}[)\]}]|[%€$£#*]|[km]?€|eur|usd|gbp|k€|m€|km2?|m2|m²|nº|n\.º|no\.|number|text|texto|string|integer|decimal|date|data|datum|yes\/no|y\/n|sim\/não|ja\/nein|required|optional|mandatory|obrigatório|opcional|pflicht|pflichtfeld|max\.? ?\d+|(dd|mm|yyyy|tt|jjjj|jj|aaaa|aa)([-/.](dd|mm|yyyy|tt|jjjj|aaaa)){1,2})$/i;

/** A row below the headings that says in which unit or form each column is written, and nothing else. */
function isUnitRow(record: RawRecord): boolean {
  return filled(record) > 0 && record.cells.every((cell) => cell.trim() === "" || unit.test(cell.trim()));
}

/** Neither a number, a date, an address of the web nor a long text. An empty cell may be a heading. */
function looksLikeHeading(cell: string): boolean {
  const text = cell.trim();
  if (text === "") return true;
  return text.length <= 80 && !/^[+-]?[\d.,\s%€$£-]+$/.test(text) && !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text) && !/\S@\S|^https?:|^www\./i.test(text);
}
