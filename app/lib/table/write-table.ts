import type { Dialect } from "./cut-records.ts";

export type TableDialect = Dialect & { lineEnd: "\n" | "\r\n" | "\r"; quoteAll?: boolean };

/** RFC 4180. */
export const standardDialect: TableDialect = { delimiter: ",", quote: '"', quoteInside: "doubled", lineEnd: "\r\n" };

/**
 * Rows of cells as text. A cell is quoted where it would not read back otherwise: separators, quotes, line ends, spaces
 * at its ends. Without a quotation mark in the dialect such cells cannot be written; throws RangeError.
 */
export function writeTable(rows: readonly (readonly string[])[], dialect: TableDialect = standardDialect): string {
  return rows.map((row) => writeRow(row, dialect) + dialect.lineEnd).join("");
}

function writeRow(row: readonly string[], dialect: TableDialect): string {
  // A row of one empty cell would be a blank line.
  if (row.length === 1 && row[0] === "" && dialect.quote) return dialect.quote + dialect.quote;
  return row.map((cell) => writeCell(cell, dialect)).join(dialect.delimiter);
}

function writeCell(cell: string, { delimiter, quote, quoteInside, quoteAll }: TableDialect): string {
  const needs = cell.includes(delimiter) || /[\r\n]/.test(cell) || (quote !== null && cell.includes(quote)) || /^\s|\s$/.test(cell);
  if (quote === null) {
    if (needs && !/^\s|\s$/.test(cell.replace(/[\r\n]/g, "x"))) throw new RangeError("this dialect has no way to write the cell");
    return cell;
  }
  if (!needs && !quoteAll) return cell;
  const inner = quoteInside === "doubled" ? cell.replaceAll(quote, quote + quote) : cell.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  return quote + inner + quote;
}
