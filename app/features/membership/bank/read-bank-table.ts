import type { Day } from "../../../lib/day.ts";
import { parseMinor } from "../../../lib/money.ts";
import { ok } from "../../../lib/result.ts";
import { type DateOrder, detectDateStyle, readDate } from "../../../lib/table/date-style.ts";
import { type DecimalMark, detectNumberStyle, readNumber } from "../../../lib/table/number-style.ts";
import { readTable } from "../../../lib/table/read-table.ts";
import { weightOf } from "../../../lib/table/table-problem.ts";
import type { TableRow } from "../../../lib/table/table-rows.ts";
import { type BankColumns, type BankField, bankColumns, isBankHeading, missingBankFields } from "./bank-columns.ts";
import { type BankEntry, type BankReading, type BankStatement, unreadable } from "./bank-statement.ts";

/** How a bank's table is read where it cannot be detected, or was detected wrong. */
export type BankTableChoices = { columns: Readonly<Record<string, BankField>>; dates: DateOrder | null; decimal: DecimalMark | null; currency: string };

type Style = { columns: BankColumns; dates: DateOrder | null; decimal: DecimalMark | null; currency: string };

const latestYear = 2099;
const outgoing = new Set(["d", "dbit", "debit", "debito", "s", "soll", "af", "dare", "-"]);

/**
 * A bank's table (CSV in any dialect, or a workbook) as one statement. Like a file in the banks' own format, it is refused
 * whole where a row cannot be read right, with the row's line.
 */
export function readBankTable(bytes: Uint8Array, choices: BankTableChoices): BankReading<BankStatement[]> {
  const isKnown = (heading: string) => isBankHeading(heading) || heading in choices.columns;
  const { table, problems } = readTable(bytes, {}, {}, isKnown);
  const unread = problems.find(({ kind }) => ["file", "question"].includes(weightOf(kind))) ?? problems.find(({ kind }) => weightOf(kind) === "row");
  if (!table) return unreadable({ kind: "not-a-table", line: 1, detail: unread?.kind ?? null });
  if (unread) return unreadable({ kind: "unread-rows", line: unread.line ?? 1, detail: unread.kind });
  const columns = bankColumns(table.columns, choices.columns);
  const [missing] = missingBankFields(columns);
  if (missing) return unreadable({ kind: "no-column", line: table.header.row ?? 1, detail: missing });
  const style = styleOf(table.rows, columns, choices);
  if (!style.ok) return style;
  const entries: BankEntry[] = [];
  for (const row of table.rows) {
    const entry = readRow(row, style.value);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok([{ id: null, account: null, currency: entries[0]?.currency ?? null, entries }]);
}

function styleOf(rows: readonly TableRow[], columns: BankColumns, choices: BankTableChoices): BankReading<Style> {
  const values = (...fields: BankField[]) => rows.flatMap((row) => fields.map((field) => cellOf(row, columns, field)));
  const dates = detectDateStyle(values("bookedOn", "valueOn"));
  if (choices.dates === null && !dates.isCertain) return unreadable({ kind: "doubtful-day", line: rows[0]?.line ?? 1, detail: null });
  const numbers = detectNumberStyle(values("amount", "credit", "debit"));
  if (choices.decimal === null && !numbers.isCertain) return unreadable({ kind: "doubtful-number", line: rows[0]?.line ?? 1, detail: null });
  return ok({ columns, dates: choices.dates ?? dates.order, decimal: choices.decimal ?? numbers.decimal, currency: choices.currency });
}

function cellOf(row: TableRow, columns: BankColumns, field: BankField): string {
  const place = columns[field];
  return place === undefined ? "" : (row.cells[place] ?? "").trim();
}

function readRow(row: TableRow, style: Style): BankReading<BankEntry> {
  const cell = (field: BankField) => cellOf(row, style.columns, field) || null;
  const currency = cell("currency")?.toUpperCase() ?? style.currency;
  if (!/^[A-Z]{3}$/.test(currency)) return unreadable({ kind: "bad-currency", line: row.line, detail: currency });
  const amount = amountOf(row, style, currency);
  if (!amount.ok) return amount;
  const days: Record<"bookedOn" | "valueOn", Day | null> = { bookedOn: null, valueOn: null };
  for (const field of ["bookedOn", "valueOn"] as const) {
    const text = cell(field);
    if (text === null) continue;
    days[field] = readDate(text, style.dates, latestYear);
    if (days[field] === null) return unreadable({ kind: "bad-day", line: row.line, detail: text });
  }
  return ok({
    amountMinor: amount.value,
    currency,
    ...days,
    endToEndId: null,
    reference: cell("reference"),
    counterparty: cell("counterparty"),
    iban: cell("iban")?.replaceAll(" ", "") ?? null,
    isBooked: true,
    bankReference: cell("bankReference"),
    transactions: [],
    line: row.line,
  });
}

/** One signed amount, or one with its direction beside it, or what came in and what went out in a column each. */
function amountOf(row: TableRow, style: Style, currency: string): BankReading<bigint> {
  const read = (field: BankField): BankReading<bigint | null> => {
    const text = cellOf(row, style.columns, field);
    if (text === "") return ok(null);
    const number = readNumber(text, style.decimal);
    const minor = number === null ? null : parseMinor(String(number), currency);
    if (minor === null) return unreadable({ kind: "bad-amount", line: row.line, detail: text });
    return minor === "too-fine" ? unreadable({ kind: "too-fine", line: row.line, detail: `${text} ${currency}` }) : ok(minor);
  };
  const [amount, credit, debit] = [read("amount"), read("credit"), read("debit")];
  if (!amount.ok) return amount;
  if (!credit.ok) return credit;
  if (!debit.ok) return debit;
  if (amount.value !== null) return ok(isOutgoing(row, style) && amount.value > 0n ? -amount.value : amount.value);
  if (credit.value === null && debit.value === null) return unreadable({ kind: "no-amount", line: row.line, detail: null });
  const out = debit.value ?? 0n;
  // Some banks write what went out with a minus, in a column that says so already.
  return ok((credit.value ?? 0n) - (out < 0n ? -out : out));
}

function isOutgoing(row: TableRow, style: Style): boolean {
  return outgoing.has(cellOf(row, style.columns, "direction").toLowerCase());
}

/** The choices of someone who has none. */
export const noBankTableChoices: BankTableChoices = { columns: {}, dates: null, decimal: null, currency: "EUR" };
