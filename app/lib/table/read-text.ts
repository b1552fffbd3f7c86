import { cutRecords, type RawRecord } from "./cut-records.ts";
import { decodeText } from "./decode-text.ts";
import { type DetectedDialect, type DialectChoice, detectDialect, separatorLine } from "./detect-dialect.ts";
import { isBlank } from "./find-header.ts";
import { type TableProblem, tableProblem } from "./table-problem.ts";
import type { TableChoices, TableLimits, TableSource } from "./table-source.ts";

/** Cuts a file of plain text into rows of cells; a problem where it is no text or larger than the limits. */
export function readText(bytes: Uint8Array, choices: TableChoices, limits: TableLimits, isKnownHeading: (heading: string) => boolean): TableSource | TableProblem {
  const decoded = decodeText(bytes, choices.encoding);
  if ("kind" in decoded) return tableProblem("nul-bytes", { line: decoded.line });
  const { text, ...letters } = decoded;
  if (text.trim() === "") return tableProblem("empty-file");
  const dialect = detectDialect(text, dialectChoice(choices), isKnownHeading);
  const records = cutAll(text, dialect, limits);
  if (!Array.isArray(records)) return records;
  const problems: TableProblem[] = [];
  if (!letters.isCertain) problems.push(tableProblem("doubtful-encoding", { detail: letters.encoding }));
  if (dialect.evidence === "one-column" && !choices.isOneColumn) problems.push(tableProblem("one-column"));
  if (dialect.evidence === "close-call") problems.push(tableProblem("doubtful-delimiter", { detail: dialect.dialect.delimiter }));
  return { records, text: letters, dialect, workbook: null, hasOpenEnd: !/[\r\n]$/.test(text), problems };
}

function dialectChoice({ delimiter, quote, quoteInside }: TableChoices): DialectChoice {
  return { ...(delimiter !== undefined && { delimiter }), ...(quote !== undefined && { quote }), ...(quoteInside !== undefined && { quoteInside }) };
}

const timeCheckEvery = 1000;

function cutAll(text: string, { dialect }: DetectedDialect, limits: TableLimits): RawRecord[] | TableProblem {
  const records: RawRecord[] = [];
  let values = 0;
  for (const record of cutRecords(text, dialect, limits.maxCellLength, limits.maxColumns)) {
    if (records.length >= limits.maxRows) return tableProblem("too-many-rows", { detail: limits.maxRows });
    if (record.cells.length > limits.maxColumns) return tableProblem("too-many-columns", { row: record.row, line: record.line, detail: limits.maxColumns });
    values += record.cells.length;
    if (values > limits.maxValues) return tableProblem("too-many-values", { detail: limits.maxValues });
    if (records.length % timeCheckEvery === 0 && limits.isTimeUp?.()) return tableProblem("took-too-long");
    records.push(record);
  }
  return withoutSeparatorLine(records, text);
}

/** The line "sep=;" is for spreadsheet programs: it becomes a blank row, so that rows keep their numbers. */
function withoutSeparatorLine(records: RawRecord[], text: string): RawRecord[] {
  const first = records[0];
  if (!first || separatorLine(text) === null || isBlank(first)) return records;
  return [{ ...first, cells: [""], fault: null, hasStrayQuote: false }, ...records.slice(1)];
}
