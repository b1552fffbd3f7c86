import type { RawRecord } from "../cut-records.ts";
import { type TableProblem, tableProblem } from "../table-problem.ts";
import type { TableLimits } from "../table-source.ts";

export type Merge = { firstRow: number; lastRow: number; column: number };

/** Collects the cells of a sheet as rows, and stops at the limits. Rows and columns count from 1 and 0. */
export type SheetRows = {
  /** False: a limit is reached, and reading stops. */
  put(row: number, column: number, text: string): boolean;
  /** A cell whose formula has no value stored. */
  markFault(row: number, column: number): void;
  hide(row: number): void;
  merge(merge: Merge): void;
  finish(): { records: RawRecord[]; hiddenRows: number } | TableProblem;
};

const maxBlankRows = 1000;
const timeCheckEvery = 5000;

export function collectRows(limits: TableLimits): SheetRows {
  const rows = new Map<number, RawRecord>();
  const hidden = new Set<number>();
  const merges: Merge[] = [];
  let values = 0;
  let mergedRows = 0;
  let problem: TableProblem | null = null;

  const recordOf = (row: number): RawRecord => {
    const known = rows.get(row);
    if (known) return known;
    const record: RawRecord = { row, line: row, endLine: row, cells: [], fault: null, hasStrayQuote: false };
    rows.set(row, record);
    return record;
  };
  const limitReached = (row: number, column: number): TableProblem | null => {
    if (column >= limits.maxColumns) return tableProblem("too-many-columns", { row, detail: limits.maxColumns });
    if (rows.size >= limits.maxRows && !rows.has(row)) return tableProblem("too-many-rows", { detail: limits.maxRows });
    if (values > limits.maxValues) return tableProblem("too-many-values", { detail: limits.maxValues });
    return values % timeCheckEvery === 0 && limits.isTimeUp?.() ? tableProblem("took-too-long") : null;
  };
  const put = (row: number, column: number, text: string): boolean => {
    if (text === "") return true;
    problem ??= limitReached(row, column);
    if (problem) return false;
    const record = recordOf(row);
    values += Math.max(1, column + 1 - record.cells.length);
    while (record.cells.length < column) record.cells.push("");
    record.cells[column] = text;
    if (text.length > limits.maxCellLength && !record.fault) Object.assign(record, { fault: "cell-too-long", faultAt: column });
    return true;
  };

  return {
    put,
    markFault(row, column) {
      if (!put(row, column, " ")) return;
      Object.assign(recordOf(row), { fault: "formula-without-value", faultAt: column });
    },
    hide: (row) => hidden.add(row),
    merge(merge) {
      mergedRows += merge.lastRow - merge.firstRow;
      if (mergedRows <= limits.maxValues) merges.push(merge);
    },
    finish() {
      for (const merge of merges) fillDown(merge, rows, put);
      if (problem) return problem;
      return { records: inOrder(rows), hiddenRows: [...hidden].filter((row) => rows.has(row)).length };
    },
  };
}

/** A cell that spans rows belongs to each of them. */
function fillDown({ firstRow, lastRow, column }: Merge, rows: ReadonlyMap<number, RawRecord>, put: SheetRows["put"]): void {
  const text = rows.get(firstRow)?.cells[column] ?? "";
  if (text === "") return;
  for (let row = firstRow + 1; row <= lastRow; row += 1) {
    if (rows.has(row) && !rows.get(row)?.cells[column]) put(row, column, text);
  }
}

/** Rows by number, with blank ones where the sheet has none. */
function inOrder(rows: ReadonlyMap<number, RawRecord>): RawRecord[] {
  const records: RawRecord[] = [];
  let expected = 1;
  for (const record of [...rows.values()].sort((one, other) => one.row - other.row)) {
    for (let row = Math.max(expected, record.row - maxBlankRows); row < record.row; row += 1) {
      records.push({ row, line: row, endLine: row, cells: [""], fault: null, hasStrayQuote: false });
    }
    records.push(record);
    expected = record.row + 1;
  }
  return records;
}
