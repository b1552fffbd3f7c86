import type { RawRecord } from "./cut-records.ts";
import { isBlank } from "./find-header.ts";
import { lastRowKinds } from "./last-rows.ts";
import { hasLostLetters, isGarbled, restoreGarbled } from "./letters.ts";
import { type ColumnShapes, holdsRow, shapesOf } from "./swallowed-rows.ts";
import { type TableProblem, type TableProblemKind, tableProblem, weightOf } from "./table-problem.ts";
import type { TableChoices, TableSource } from "./table-source.ts";

export type TableRow = { row: number; line: number; cells: readonly string[] };

export type TableRows = { rows: TableRow[]; blank: number; repeatedHeadings: number; problems: TableProblem[] };

type Layout = { columns: readonly string[]; headings: readonly (readonly string[])[]; choices: TableChoices; source: TableSource };

/**
 * The rows below the headings, each with as many cells as there are columns. Rows that cannot be read right are reported
 * and left out; rows without content, and headings that are repeated further down, are passed over and counted.
 */
export function readRows(records: readonly RawRecord[], layout: Layout): TableRows {
  const result: TableRows = { rows: [], blank: 0, repeatedHeadings: 0, problems: [] };
  const shapes = shapesOf(records, layout.columns.length);
  const last = layout.choices.keepLastRows ? new Map() : lastRowKinds(records);
  for (const [place, record] of records.entries()) {
    if (isBlank(record) && !record.fault) result.blank += 1;
    else if (layout.headings.some((row) => isSame(record.cells, row))) result.repeatedHeadings += 1;
    else readOne(record, last.get(place) ?? null, place === records.length - 1, { ...layout, shapes }, result);
  }
  if (result.rows.length === 0 && result.problems.length === 0) result.problems.push(tableProblem("no-rows"));
  return result;
}

function readOne(record: RawRecord, kindAtEnd: TableProblemKind | null, isLast: boolean, layout: Layout & { shapes: ColumnShapes }, result: TableRows): void {
  const { columns, choices } = layout;
  if (kindAtEnd === null && isPlain(record, columns.length)) {
    result.rows.push({ row: record.row, line: record.line, cells: record.cells });
    return;
  }
  const at = { row: record.row, line: record.line, endLine: record.endLine };
  const cells = columns.map((_, place) => cellOf(record.cells[place] ?? "", choices));
  const found = kindAtEnd ? [tableProblem(kindAtEnd, at)] : [...shapeProblems(record, isLast, layout), ...letterProblems(cells, record, columns)];
  result.problems.push(...found);
  if (!found.some((problem) => weightOf(problem.kind) === "row")) result.rows.push({ row: record.row, line: record.line, cells });
}

const plainCell = /^[\x20-\x25\x27-\x7e]*$/;

/** Nothing to look at: a cell for each column, none with more than ASCII letters, digits and signs. Most rows of most lists. */
function isPlain({ cells, fault, hasStrayQuote }: RawRecord, width: number): boolean {
  return fault === null && !hasStrayQuote && cells.length === width && cells.every((cell) => plainCell.test(cell));
}

function cellOf(cell: string, choices: TableChoices): string {
  return choices.restoreGarbled ? restoreGarbled(cell) : cell;
}

function shapeProblems(record: RawRecord, isLast: boolean, { columns, choices, source, shapes }: Layout & { shapes: ColumnShapes }): TableProblem[] {
  const at = { row: record.row, line: record.line, endLine: record.endLine };
  const width = columns.length;
  // Rows of a workbook end with their last filled cell.
  const isShort = source.workbook === null && record.cells.length < width;
  const isCutOff = isLast && source.hasOpenEnd && source.records.length > 1 && (record.fault === "unclosed-quote" ? record.line === record.endLine : isShort);
  if (isCutOff) return [tableProblem("cut-off-row", at)];
  if (record.fault) return [tableProblem(record.fault, { ...at, column: columns[record.faultAt ?? record.cells.length - 1] ?? null })];
  if (isShort && !choices.fillShortRows) return [tableProblem("too-few-cells", { ...at, detail: record.cells.length })];
  if (record.cells.slice(width).some((cell) => cell.trim() !== "")) return [tableProblem("too-many-cells", { ...at, detail: record.cells.length })];
  const swallowed = record.cells.findIndex((cell) => holdsRow(cell, shapes, source.dialect?.dialect.delimiter ?? null));
  return swallowed < 0 ? [] : [tableProblem("swallowed-rows", { ...at, column: columns[swallowed] ?? null })];
}

function letterProblems(cells: readonly string[], record: RawRecord, columns: readonly string[]): TableProblem[] {
  const at = { row: record.row, line: record.line, endLine: record.endLine };
  const letters = cells.flatMap((cell, place) => letterKinds(cell).map((kind) => tableProblem(kind, { ...at, column: columns[place] ?? null })));
  return record.hasStrayQuote ? [...letters, tableProblem("stray-quote", at)] : letters;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const controls = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,6});/;

function letterKinds(cell: string): TableProblemKind[] {
  if (/^[\x20-\x7e]*$/.test(cell)) return cell.includes("&") && entity.test(cell) ? ["html-entities"] : [];
  if (hasLostLetters(cell)) return ["lost-letters"];
  if (isGarbled(cell)) return ["garbled-letters"];
  return controls.test(cell) ? ["control-characters"] : [];
}

function isSame(cells: readonly string[], headings: readonly string[]): boolean {
  return (
    headings.some((heading) => heading.trim() !== "") && cells.length >= headings.length && headings.every((heading, place) => heading.trim() === (cells[place] as string).trim())
  );
}
