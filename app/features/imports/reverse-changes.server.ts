import type { Tx } from "../../platform/database/db.server.ts";
import { factsOf, type TableFacts, tableFacts } from "../../platform/database/table-facts.server.ts";
import { childrenFirst, isRowOf, name } from "./change-sql.ts";
import { markRefusals } from "./refuse-undo.server.ts";

/** Units are what is undone together: an organisation with all that was imported of it. */
export type Reversal = { undone: number; kept: number };

/**
 * Decides which of a run's changes can be taken back, and takes them back: what it made is deleted, what it changed is
 * put back as it was, what it deleted is there again. Units that cannot stay as they are, with the reason in `refusal`.
 * To be called while others cannot write to the tables. `then` is called before the journal forgets what was undone.
 */
export async function reverseChanges(tx: Tx, run: { id: string; tables: Record<string, readonly string[]> }, then: () => Promise<void>): Promise<Reversal> {
  const facts = await tableFacts(tx);
  // Thousands of rows came at once; without new statistics the joins below would be planned as for an empty table.
  await tx.$executeRaw`analyze "ImportChange"`;
  const tables = Object.keys(run.tables).map((table) => factsOf(facts, table));
  await markRefusals(tx, run, tables, [...facts.values()]);
  const order = childrenFirst(tables);
  for (const table of order) await deleteCreated(tx, run.id, factsOf(facts, table));
  for (const table of order) await putBack(tx, run, factsOf(facts, table));
  for (const table of [...order].reverse()) await insertDeleted(tx, run, factsOf(facts, table));
  await then();
  return settle(tx, run.id);
}

async function deleteCreated(tx: Tx, runId: string, table: TableFacts): Promise<void> {
  await tx.$executeRawUnsafe(
    `delete from ${name(table.name)} t using "ImportChange" c
     where c."runId" = $1::uuid and c."table" = $2 and c.refusal is null and c.before is null and ${isRowOf(table, "t", "c")}`,
    runId,
    table.name,
  );
}

async function putBack(tx: Tx, run: { id: string; tables: Record<string, readonly string[]> }, table: TableFacts): Promise<void> {
  const keys = table.primaryKey.map(({ column }) => column);
  const columns = (run.tables[table.name] ?? []).filter((column) => !keys.includes(column));
  if (columns.length === 0) return;
  const list = columns.map(name).join(", ");
  await tx.$executeRawUnsafe(
    `update ${name(table.name)} t set (${list}) = (select ${list} from jsonb_populate_record(null::${name(table.name)}, c.before))
     from "ImportChange" c
     where c."runId" = $1::uuid and c."table" = $2 and c.refusal is null and c.before is not null and c.after is not null and ${isRowOf(table, "t", "c")}`,
    run.id,
    table.name,
  );
}

async function insertDeleted(tx: Tx, run: { id: string; tables: Record<string, readonly string[]> }, table: TableFacts): Promise<void> {
  const list = (run.tables[table.name] ?? []).map(name).join(", ");
  await tx.$executeRawUnsafe(
    `insert into ${name(table.name)} (${list})
     select ${list} from "ImportChange" c, jsonb_populate_record(null::${name(table.name)}, c.before)
     where c."runId" = $1::uuid and c."table" = $2 and c.refusal is null and c.before is not null and c.after is null`,
    run.id,
    table.name,
  );
}

/** Forgets what was undone; counts units. */
async function settle(tx: Tx, runId: string): Promise<Reversal> {
  const [count] = await tx.$queryRaw<{ undone: number; kept: number }[]>`
    select count(distinct unit) filter (where refusal is null)::int as undone, count(distinct unit) filter (where refusal is not null)::int as kept
    from "ImportChange" where "runId" = ${runId}::uuid`;
  await tx.$executeRaw`delete from "ImportChange" where "runId" = ${runId}::uuid and refusal is null`;
  return count ?? { undone: 0, kept: 0 };
}
