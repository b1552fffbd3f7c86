import { sum } from "../statistics/moments.ts";
import type { MarketRow, MarketTable } from "./market-table.ts";
import { nestedValues, overlappingMeasures, totalWords } from "./overlaps.ts";
import type { BaselineFigure } from "./parse-baseline.ts";

export type MarketChoice = {
  measures: readonly string[];
  /** Which rows, as the value of a column of words; every row where a column is not named. */
  only: Readonly<Record<string, string>>;
};

/** What somebody who uses the figures has to know, since the figures do not show it. */
export type MarketFinding =
  | { kind: "totals-left-out"; column: string; values: string[] }
  | { kind: "not-recorded"; years: number[] }
  | { kind: "incomplete-year"; year: number; parts: number; of: number }
  | { kind: "missing"; years: number[] }
  | { kind: "rounded"; count: number }
  | { kind: "dominant"; column: string; value: string; year: number; percent: number }
  | { kind: "joins-later"; column: string; value: string; year: number };

export type MarketRefusal = { kind: "overlapping-measures"; names: string[] } | { kind: "nested-rows"; column: string; values: string[] } | { kind: "nothing-left" };
export type MarketSeries = { figures: BaselineFigure[]; findings: MarketFinding[] };

/**
 * One series of a published table: the chosen measures of the chosen rows added up, by quarter, or by year where the table
 * has years only. What would count twice is refused; zeros of a year in which nothing was recorded, empty cells and parts of
 * a year are left out, never taken for numbers, and each is said.
 */
export function marketSeries(table: MarketTable, { measures, only }: MarketChoice): MarketSeries | MarketRefusal {
  const names = overlappingMeasures(measures, table);
  if (names.length > 0) return { kind: "overlapping-measures", names };
  const chosen = table.rows.filter(({ words }) => Object.entries(only).every(([column, value]) => words[column] === value));
  const open = table.parts.filter(({ name }) => only[name] === undefined);
  for (const { name } of open) {
    const values = nestedValues(new Set(chosen.map(({ words }) => words[name] ?? "")));
    if (values.length > 0) return { kind: "nested-rows", column: name, values };
  }
  const totals = open.flatMap(({ name, values }) => totalsIn(name, values, chosen));
  const rows = chosen.filter(({ words }) => !totals.some(({ column, values }) => values.includes(words[column] ?? "")));
  const { figures, findings } = addUp(table, rows, measures);
  if (figures.length === 0) return { kind: "nothing-left" };
  // The finest column tells who it is; the coarser ones say the same again.
  const [finest] = [...open].sort((one, other) => other.values.length - one.values.length);
  const shape = finest ? [...dominant(finest.name, rows, measures), ...joiners(finest.name, rows)] : [];
  return { figures, findings: [...totals, ...findings, ...shape] };
}

function totalsIn(column: string, values: readonly string[], rows: readonly MarketRow[]): Extract<MarketFinding, { kind: "totals-left-out" }>[] {
  const found = values.filter((value) => totalWords.test(value) && rows.some(({ words }) => words[column] === value));
  return found.length > 0 && found.length < values.length ? [{ kind: "totals-left-out", column, values: found }] : [];
}

/** The sum of a row, or null where one of its cells is empty. */
function amountOf({ values }: MarketRow, measures: readonly string[]): number | null {
  const cells = measures.map((name) => values[name] ?? null);
  return cells.includes(null) ? null : sum(cells as number[]);
}

function addUp(table: MarketTable, rows: readonly MarketRow[], measures: readonly string[]): MarketSeries {
  const silent = yearsWithoutRecord(table, rows, measures);
  const missing = [...new Set(rows.filter((row) => amountOf(row, measures) === null).map(({ period }) => period.year))].sort();
  const rounded = rows.flatMap(({ values }) => measures.map((name) => values[name] ?? 0)).filter((value) => !Number.isInteger(value)).length;
  const counted = rows.filter(({ period }) => !silent.includes(period.year));
  return {
    figures: figuresOf(counted, measures),
    findings: [
      ...(silent.length > 0 ? [{ kind: "not-recorded", years: silent } as const] : []),
      ...incompleteYears(rows),
      ...(missing.length > 0 ? [{ kind: "missing", years: missing } as const] : []),
      ...(rounded > 0 ? [{ kind: "rounded", count: rounded } as const] : []),
    ],
  };
}

/** The whole quarters or years of the rows, in order; one with an empty cell, a month too few or nothing in it is no figure. */
function figuresOf(rows: readonly MarketRow[], measures: readonly string[]): BaselineFigure[] {
  const cells = new Map<string, { parts: Set<number>; amounts: (number | null)[] }>();
  for (const row of rows) {
    const key = periodOf(row);
    const { parts, amounts } = cells.get(key) ?? { parts: new Set<number>(), amounts: [] };
    cells.set(key, { parts: parts.add(row.period.month ?? 0), amounts: [...amounts, amountOf(row, measures)] });
  }
  const perFigure = rows.some(({ period }) => period.month !== null) ? 3 : 1;
  const whole = [...cells].filter(([, { parts, amounts }]) => parts.size === perFigure && !amounts.includes(null));
  const figures = whole.map(([period, { amounts }]) => ({ period, value: BigInt(Math.round(sum(amounts as number[]))) }));
  return figures.filter(({ value }) => value > 0n).sort((one, other) => (one.period < other.period ? -1 : 1));
}

function periodOf({ period: { year, quarter, month } }: MarketRow): string {
  if (quarter !== null) return `${year}-Q${quarter}`;
  return month === null ? `${year}` : `${year}-Q${Math.ceil(month / 3)}`;
}

/** Years in which the chosen measures are nought everywhere while others of the table are not: nobody counted. */
function yearsWithoutRecord(table: MarketTable, rows: readonly MarketRow[], measures: readonly string[]): number[] {
  const others = table.measures.filter((name) => !measures.includes(name));
  const counts = (year: number, names: readonly string[]) => rows.some(({ period, values }) => period.year === year && names.some((name) => (values[name] ?? 0) !== 0));
  const isNought = (year: number) => rows.every(({ period, values }) => period.year !== year || measures.every((name) => values[name] === 0));
  return yearsOf(rows).filter((year) => isNought(year) && counts(year, others));
}

function incompleteYears(rows: readonly MarketRow[]): MarketFinding[] {
  const of = rows.some(({ period }) => period.month !== null) ? 12 : 4;
  if (rows.every(({ period }) => period.month === null && period.quarter === null)) return [];
  return yearsOf(rows).flatMap((year) => {
    const parts = new Set(rows.filter(({ period }) => period.year === year).map(({ period }) => period.month ?? period.quarter)).size;
    return parts < of ? [{ kind: "incomplete-year", year, parts, of } as const] : [];
  });
}

/** One value that makes more than half of a year: the series says how that one does, not the market. The year in which it does most is named. */
function dominant(column: string, rows: readonly MarketRow[], measures: readonly string[]): MarketFinding[] {
  const shares = yearsOf(rows).flatMap((year) => {
    const byValue = new Map<string, number>();
    for (const row of rows.filter(({ period }) => period.year === year)) {
      const value = row.words[column] ?? "";
      byValue.set(value, (byValue.get(value) ?? 0) + (amountOf(row, measures) ?? 0));
    }
    const total = sum([...byValue.values()]);
    return total > 0 && byValue.size > 1 ? [...byValue].map(([value, part]) => ({ value, year, share: part / total })) : [];
  });
  const top = shares.filter(({ value, share }) => value !== "" && share > 0.5).sort((one, other) => other.share - one.share)[0];
  return top ? [{ kind: "dominant", column, value: top.value, year: top.year, percent: Math.round(100 * top.share) }] : [];
}

/** Values that the table begins to tell apart in a later year; before that they stand within another row, or nowhere. */
function joiners(column: string, rows: readonly MarketRow[]): MarketFinding[] {
  const first = new Map<string, number>();
  for (const { words, period } of rows) first.set(words[column] ?? "", Math.min(first.get(words[column] ?? "") ?? period.year, period.year));
  const start = Math.min(...first.values());
  return [...first].filter(([, year]) => year > start).map(([value, year]) => ({ kind: "joins-later", column, value, year }));
}

function yearsOf(rows: readonly MarketRow[]): number[] {
  return [...new Set(rows.map(({ period }) => period.year))].sort();
}
