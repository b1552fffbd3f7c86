import { detectNumberStyle, readNumber } from "../../../lib/table/number-style.ts";
import { type ReadTable, readTable } from "../../../lib/table/read-table.ts";

/** A published table of a market: one row a period and place, origin or the like; one column a measure. */
export type MarketTable = {
  /** Columns of words, by which rows are told apart, and what stands in them. */
  parts: { name: string; values: string[] }[];
  measures: string[];
  rows: MarketRow[];
};
export type MarketRow = { period: Period; words: Readonly<Record<string, string>>; values: Readonly<Record<string, number | null>> };
/** A year, and where the table is finer a quarter (1–4) or a month (1–12) of it. */
export type Period = { year: number; quarter: number | null; month: number | null };

const periodHeadings = /^(date|period|time|time_period|year|quarter|month|data|período|periodo|ano|trimestre|mês|jahr|quartal|monat)$/i;
const periodShape = /^((?:19|20)\d\d)(?:-?Q([1-4])|[-M](0[1-9]|1[0-2]))?$/;

/** Reads "2016", "2016-Q3", "2016Q3", "2016-09" and "2016M09" (the last as Eurostat writes months); null for anything else. */
export function readPeriod(text: string): Period | null {
  const match = periodShape.exec(text.trim());
  if (!match) return null;
  return { year: Number(match[1]), quarter: match[2] ? Number(match[2]) : null, month: match[3] ? Number(match[3]) : null };
}

/** Answers a problem where the bytes are no table, or no column of it says when, or none has numbers. */
export function readMarketTable(bytes: Uint8Array): MarketTable | "no-table" | "no-period" | "no-measure" {
  const { table } = readTable(bytes);
  if (!table || table.rows.length === 0) return "no-table";
  const columns = table.columns.map((name, place) => ({ name, cells: table.rows.map(({ cells }) => (cells[place] ?? "").trim()) }));
  const isPeriod = (cells: readonly string[]) => cells.every((cell) => readPeriod(cell) !== null);
  const when = columns.find(({ name, cells }) => periodHeadings.test(name) && isPeriod(cells)) ?? columns.find(({ cells }) => isPeriod(cells));
  if (!when) return "no-period";
  const others = columns.filter((column) => column !== when).map((column) => ({ ...column, numbers: numbersOf(column.cells) }));
  const measures = others.filter(({ numbers }) => numbers?.some((number) => number !== null));
  if (measures.length === 0) return "no-measure";
  const parts = others.filter(({ numbers }) => numbers === null);
  return {
    parts: parts.map(({ name, cells }) => ({ name, values: [...new Set(cells)].sort() })),
    measures: measures.map(({ name }) => name),
    rows: rowsOf(table, when.cells, parts, measures),
  };
}

type Words = { name: string; cells: readonly string[] };
type Numbers = { name: string; numbers: readonly (number | null)[] | null };

function rowsOf(table: ReadTable, when: readonly string[], parts: readonly Words[], measures: readonly Numbers[]): MarketRow[] {
  return table.rows.map((_, row) => ({
    period: readPeriod(when[row] as string) as Period,
    words: Object.fromEntries(parts.map(({ name, cells }) => [name, cells[row] ?? ""])),
    values: Object.fromEntries(measures.map(({ name, numbers }) => [name, numbers?.[row] ?? null])),
  }));
}

/** The numbers of a column, null where a cell is empty; null for the whole where something else than a number stands in it. */
function numbersOf(cells: readonly string[]): (number | null)[] | null {
  const { decimal } = detectNumberStyle(cells.filter((cell) => cell !== ""));
  const numbers = cells.map((cell) => (cell === "" || cell === ":" ? null : readNumber(cell, decimal)));
  return numbers.some((number, row) => number === null && cells[row] !== "" && cells[row] !== ":") ? null : numbers;
}
