import type { RawRecord } from "./cut-records.ts";
import type { DecodedText } from "./decode-text.ts";
import type { DetectedDialect } from "./detect-dialect.ts";
import { type FoundHeader, findHeader } from "./find-header.ts";
import { type NamedColumns, nameColumns, usualWidth } from "./name-columns.ts";
import { readText } from "./read-text.ts";
import { extensionFits, type FileNature, recogniseFile } from "./recognise-file.ts";
import { type TableProblem, tableProblem, weightOf } from "./table-problem.ts";
import { readRows, type TableRow, type TableRows } from "./table-rows.ts";
import { defaultTableLimits, type TableChoices, type TableLimits, type TableSource } from "./table-source.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

export type ReadTable = {
  /** How the letters were read; null in a workbook, which says so itself. */
  text: Omit<DecodedText, "text"> | null;
  /** How the text was cut; null in a workbook. */
  dialect: DetectedDialect | null;
  /** Which sheet of a workbook was read; null where the file is plain text. */
  workbook: TableSource["workbook"];
  header: { evidence: FoundHeader["evidence"]; isCertain: boolean; row: number | null; lastRow: number | null };
  /** Unique names, in order: repeated headings are numbered, empty ones named after their place. */
  columns: readonly string[];
  /** What stands above the headings over several columns ("Contact" over "Name" and "E-mail"), for each column; null: nothing. */
  groups: readonly (string | null)[];
  rows: readonly TableRow[];
  /** Rows that were passed over: those above the headings, those without any content, and headings that are repeated further down. */
  passedOver: { preamble: number; blank: number; repeatedHeadings: number };
};

export type TableReading = { table: ReadTable | null; problems: TableProblem[] };

/**
 * Reads a table of unknown origin: what the file is, its letters, how it is cut, where its headings stand. Every decision
 * is answered with its evidence and can be made otherwise by `choices`. A row that cannot be read right is reported with
 * its row and line and left out; it is never repaired by guessing. Whatever the bytes are, it answers and never throws.
 */
export function readTable(
  bytes: Uint8Array,
  choices: TableChoices = {},
  limits: Partial<TableLimits> = {},
  isKnownHeading: (heading: string) => boolean = () => false,
): TableReading {
  const bounds = { ...defaultTableLimits, ...limits };
  const nature = recogniseFile(bytes.subarray(0, 4096));
  const source = openFile(bytes, nature, choices, bounds, isKnownHeading);
  if ("kind" in source) return { table: null, problems: [source] };
  const width = usualWidth(source.records);
  const header = choices.headerRow === undefined ? findHeader(source.records, width, isKnownHeading) : chosenHeader(source.records, choices.headerRow, choices.lastHeaderRow);
  const named = nameColumns(source.records, header, width);
  const headings = source.records.slice(Math.max(0, header.first), header.last + 1).map((record) => record.cells.slice(0, named.columns.length));
  const body = readRows(source.records.slice(header.last + 1), { columns: named.columns, headings, choices, source });
  const name = choices.fileName !== undefined && !extensionFits(choices.fileName, nature) ? [tableProblem("lying-extension", { detail: nature })] : [];
  return {
    table: tableOf(source, header, named, body),
    problems: [...source.problems, ...headerQuestions(source, header, named, body), ...name, ...named.problems, ...body.problems],
  };
}

/** Whether somebody has to decide something before the rows may be used. */
export function needsDecision(reading: TableReading): boolean {
  return reading.table === null || reading.problems.some((problem) => weightOf(problem.kind) === "question");
}

function openFile(bytes: Uint8Array, nature: FileNature, choices: TableChoices, limits: TableLimits, isKnownHeading: (heading: string) => boolean): TableSource | TableProblem {
  if (bytes.length > limits.maxBytes) return tableProblem("too-large", { detail: limits.maxBytes });
  if (nature === "empty") return tableProblem("empty-file");
  if (nature === "spreadsheet" || nature === "zip") {
    const source = readWorkbook(bytes, choices, limits, isKnownHeading);
    return nature === "zip" && "kind" in source && source.kind === "damaged-file" ? tableProblem("not-a-table", { detail: nature }) : source;
  }
  return nature === "text" ? readText(bytes, choices, limits, isKnownHeading) : tableProblem("not-a-table", { detail: nature });
}

function tableOf(source: TableSource, header: FoundHeader, named: NamedColumns, body: TableRows): ReadTable {
  return {
    text: source.text,
    dialect: source.dialect,
    workbook: source.workbook,
    header: { evidence: header.evidence, isCertain: header.isCertain, row: rowNumber(source.records, header.first), lastRow: rowNumber(source.records, header.last) },
    columns: named.columns,
    groups: named.groups,
    rows: body.rows,
    passedOver: { preamble: Math.max(0, header.first), blank: body.blank, repeatedHeadings: body.repeatedHeadings },
  };
}

function headerQuestions(source: TableSource, header: FoundHeader, named: NamedColumns, body: TableRows): TableProblem[] {
  // First the separator: with another one everything is different.
  if (source.problems.some((problem) => problem.kind === "one-column")) return [];
  if (header.evidence === "none") return [tableProblem("no-headings")];
  // A heading that is missing at the start pushes all others to the wrong column: then most rows are too long.
  const tooLong = body.problems.filter((problem) => problem.kind === "too-many-cells" && problem.detail === named.columns.length + 1).length;
  const isShifted = header.evidence !== "chosen" && tooLong > 0 && tooLong >= body.rows.length;
  return header.isCertain && !isShifted ? [] : [tableProblem("doubtful-headings")];
}

function chosenHeader(records: readonly RawRecord[], row: number, lastRow = row): FoundHeader {
  const place = (number: number) => records.findIndex((record) => record.row === number);
  if (row === 0) return { first: -1, last: -1, evidence: "chosen", isCertain: true };
  const first = place(row);
  return first < 0 ? { first, last: first, evidence: "none", isCertain: false } : { first, last: Math.max(first, place(lastRow)), evidence: "chosen", isCertain: true };
}

function rowNumber(records: readonly RawRecord[], place: number): number | null {
  return records[place]?.row ?? null;
}
