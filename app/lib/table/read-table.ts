import { cutRecords, type Dialect, type RawRecord } from "./cut-records.ts";
import { type DecodedText, decodeText, type Encoding } from "./decode-text.ts";
import { type DetectedDialect, type DialectChoice, detectDialect } from "./detect-dialect.ts";
import { type FoundHeader, findHeader, headingsOf, isBlank } from "./find-header.ts";
import { hasLostLetters, isGarbled } from "./letters.ts";
import { recogniseFile } from "./recognise-file.ts";
import { type TableProblem, tableProblem, weightOf } from "./table-problem.ts";

/** What a person decided about a file; what is absent is detected. */
export type TableChoices = {
  encoding?: Encoding;
  delimiter?: string;
  quote?: Dialect["quote"];
  /** The row of headings as a spreadsheet numbers it; 0 where the table has none. */
  headerRow?: number;
  /** Whether rows with too few cells are filled up at their end; otherwise they are reported and not read. */
  fillShortRows?: boolean;
  /** Says that a table of one column is what was meant. */
  isOneColumn?: boolean;
};

export type TableLimits = { maxBytes: number; maxRows: number; maxColumns: number; maxCellLength: number };

export const defaultTableLimits: TableLimits = { maxBytes: 20_000_000, maxRows: 100_000, maxColumns: 300, maxCellLength: 32_767 };

export type TableRow = { row: number; line: number; cells: readonly string[] };

export type ReadTable = {
  text: Omit<DecodedText, "text">;
  dialect: DetectedDialect;
  header: { evidence: FoundHeader["evidence"]; isCertain: boolean; row: number | null; lastRow: number | null };
  /** Unique names, in order: repeated headings are numbered, empty ones named after their place. */
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Rows that were passed over: those above the headings, and those without any content. */
  passedOver: { preamble: number; blank: number };
};

export type TableReading = { table: ReadTable | null; problems: TableProblem[] };

/**
 * Reads a table of unknown origin: what the file is, its letters, how it is cut, where its headings stand. Every decision
 * is answered with its evidence and can be made otherwise by `choices`. A row that cannot be read right is reported with
 * its row and line and left out; it is never repaired by guessing.
 */
export function readTable(
  bytes: Uint8Array,
  choices: TableChoices = {},
  limits: TableLimits = defaultTableLimits,
  isKnownHeading: (heading: string) => boolean = () => false,
): TableReading {
  const refused = refuseFile(bytes, limits);
  if (refused) return { table: null, problems: [refused] };
  const decoded = decodeText(bytes, choices.encoding);
  if ("kind" in decoded) return { table: null, problems: [tableProblem("nul-bytes", { line: decoded.line })] };
  const { text, ...letters } = decoded;
  if (text.trim() === "") return { table: null, problems: [tableProblem("empty-file")] };
  const dialect = detectDialect(text, dialectChoice(choices), isKnownHeading);
  const records = cutAll(text, dialect, limits);
  if (!Array.isArray(records)) return { table: null, problems: [records] };
  const width = usualWidth(records);
  const header = choices.headerRow === undefined ? findHeader(records, width, isKnownHeading) : chosenHeader(choices.headerRow);
  const named = nameColumns(records, header, width);
  const body = readRows(records.slice(header.last + 1), named.columns, choices);
  return {
    table: {
      text: letters,
      dialect,
      header: { evidence: header.evidence, isCertain: header.isCertain, row: rowNumber(records, header.first), lastRow: rowNumber(records, header.last) },
      columns: named.columns,
      rows: body.rows,
      passedOver: { preamble: Math.max(0, header.first), blank: body.blank },
    },
    problems: [...questionsOf(letters, dialect, header, choices), ...named.problems, ...body.problems],
  };
}

/** Whether somebody has to decide something before the rows may be used. */
export function needsDecision(reading: TableReading): boolean {
  return reading.table === null || reading.problems.some((problem) => weightOf(problem.kind) === "question");
}

function dialectChoice({ delimiter, quote }: TableChoices): DialectChoice {
  return { ...(delimiter !== undefined && { delimiter }), ...(quote !== undefined && { quote }) };
}

function questionsOf(letters: Omit<DecodedText, "text">, dialect: DetectedDialect, header: FoundHeader, choices: TableChoices): TableProblem[] {
  const questions: TableProblem[] = [];
  if (!letters.isCertain) questions.push(tableProblem("doubtful-encoding", { detail: letters.encoding }));
  if (dialect.evidence === "one-column" && !choices.isOneColumn) questions.push(tableProblem("one-column"));
  if (dialect.evidence === "close-call") questions.push(tableProblem("doubtful-delimiter", { detail: dialect.dialect.delimiter }));
  if (header.evidence === "none") questions.push(tableProblem("no-headings"));
  return questions;
}

function refuseFile(bytes: Uint8Array, limits: TableLimits): TableProblem | null {
  if (bytes.length > limits.maxBytes) return tableProblem("too-large", { detail: limits.maxBytes });
  const nature = recogniseFile(bytes.subarray(0, 4096));
  if (nature === "empty") return tableProblem("empty-file");
  return nature === "text" ? null : tableProblem("not-a-table", { detail: nature });
}

function cutAll(text: string, { dialect }: DetectedDialect, limits: TableLimits): RawRecord[] | TableProblem {
  const records: RawRecord[] = [];
  for (const record of cutRecords(text, dialect, limits.maxCellLength)) {
    if (records.length >= limits.maxRows) return tableProblem("too-many-rows", { detail: limits.maxRows });
    if (record.cells.length > limits.maxColumns) return tableProblem("too-many-columns", { row: record.row, line: record.line, detail: limits.maxColumns });
    records.push(record);
  }
  return records;
}

/** The number of cells that most rows with content have; of equals the larger. */
function usualWidth(records: readonly RawRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records) {
    if (!isBlank(record) && !record.fault) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1);
  }
  let width = 1;
  let most = 0;
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && candidate > width)) [width, most] = [candidate, count];
  }
  return width;
}

function chosenHeader(row: number): FoundHeader {
  return { first: row - 1, last: row - 1, evidence: "chosen", isCertain: true };
}

function rowNumber(records: readonly RawRecord[], place: number): number | null {
  return records[place]?.row ?? null;
}

function nameColumns(records: readonly RawRecord[], header: FoundHeader, usual: number): { columns: string[]; problems: TableProblem[] } {
  if (header.first < 0) return { columns: Array.from({ length: usual }, (_, place) => `Column ${place + 1}`), problems: [] };
  const lowest = records[header.last];
  const trailing = lowest?.cells.findLastIndex((cell) => cell.trim() !== "") ?? -1;
  const width = Math.max(trailing + 1, usual === lowest?.cells.length ? usual : 0);
  const problems: TableProblem[] = [];
  const at = { row: lowest?.row ?? null, line: lowest?.line ?? null };
  const seen = new Map<string, number>();
  const columns = headingsOf(records, header, width).map((heading, place) => {
    if (heading === "") {
      problems.push(tableProblem("empty-heading", { ...at, detail: place + 1 }));
      return `Column ${place + 1}`;
    }
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    if (count === 1) return heading;
    problems.push(tableProblem("repeated-heading", { ...at, column: heading, detail: place + 1 }));
    return `${heading} (${count})`;
  });
  return { columns, problems };
}

function readRows(records: readonly RawRecord[], columns: readonly string[], choices: TableChoices): { rows: TableRow[]; blank: number; problems: TableProblem[] } {
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  let blank = 0;
  for (const record of records) {
    if (isBlank(record) && !record.fault) {
      blank += 1;
      continue;
    }
    const found = problemsOf(record, columns, choices);
    problems.push(...found);
    if (found.some((problem) => weightOf(problem.kind) === "row")) continue;
    const cells = columns.map((_, place) => record.cells[place] ?? "");
    rows.push({ row: record.row, line: record.line, cells });
  }
  return { rows, blank, problems };
}

function problemsOf(record: RawRecord, columns: readonly string[], choices: TableChoices): TableProblem[] {
  const at = { row: record.row, line: record.line, endLine: record.endLine };
  if (record.fault) return [tableProblem(record.fault, { ...at, column: columns[record.cells.length - 1] ?? null })];
  const width = columns.length;
  if (record.cells.length < width && !choices.fillShortRows) return [tableProblem("too-few-cells", { ...at, detail: record.cells.length })];
  if (record.cells.slice(width).some((cell) => cell.trim() !== "")) return [tableProblem("too-many-cells", { ...at, detail: record.cells.length })];
  const letters = columns.flatMap((column, place) => {
    const kind = letterProblem(record.cells[place] ?? "");
    return kind ? [tableProblem(kind, { ...at, column })] : [];
  });
  return record.hasStrayQuote ? [...letters, tableProblem("stray-quote", at)] : letters;
}

function letterProblem(cell: string): "lost-letters" | "garbled-letters" | "control-characters" | null {
  if (hasLostLetters(cell)) return "lost-letters";
  if (isGarbled(cell)) return "garbled-letters";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  return /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(cell) ? "control-characters" : null;
}
