import type { Tx } from "./db.server.ts";
import { factsOf, tableFacts } from "./table-facts.server.ts";

export type Row = Readonly<Record<string, string | number | boolean | null | Date | readonly string[] | object>>;

/**
 * Inserts rows of a table in one statement, as `INSERT … SELECT` from one JSON list, read by the table's own types. All
 * rows have the columns of the first; columns that are left out take the table's defaults.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const facts = factsOf(await tableFacts(tx), table);
  const columns = Object.keys(first).map((column) => quoted(known(facts.columns, column)));
  const list = columns.join(", ");
  await tx.$executeRawUnsafe(`insert into ${quoted(table)} (${list}) select ${list} from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)`, JSON.stringify(rows));
}

/** Updates rows of a table in one statement: each carries its primary key and the columns to set; all the same ones. */
export async function updateRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const facts = factsOf(await tableFacts(tx), table);
  const keys = facts.primaryKey.map(({ column }) => column);
  const columns = Object.keys(first).filter((column) => !keys.includes(column));
  const sets = columns.map((column) => `${quoted(known(facts.columns, column))} = row.${quoted(column)}`);
  const where = keys.map((column) => `t.${quoted(column)} = row.${quoted(column)}`);
  await tx.$executeRawUnsafe(
    `update ${quoted(table)} t set ${sets.join(", ")} from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb) row where ${where.join(" and ")}`,
    JSON.stringify(rows),
  );
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function known(columns: readonly string[], column: string): string {
  if (!columns.includes(column)) throw new Error(`there is no column ${column}`);
  return column;
}
