import type { Tx } from "../../platform/database/db.server.ts";
import type { TableFacts } from "../../platform/database/table-facts.server.ts";
import { fingerprint, isRowOf, keyOf, name } from "./change-sql.ts";

/** Why a change cannot be taken back. */
export type UndoRefusal =
  | "changed-since" // someone changed the row after the import
  | "gone-since" // someone deleted the row, or one that it needs
  | "back-since" // the import deleted it, and someone entered it again
  | "used-since" // something that the import did not make needs it now
  | "taken-since" // what was there before would collide with what is there now
  | "with-others"; // another row of its unit stays

/** Computed from other tables and computed again when those change: that a row shows there is no use of it. */
const computedTables = ["SearchDocument"];

type Run = { id: string; tables: Record<string, readonly string[]> };

/**
 * Writes into each change of the run whether it can be taken back. A row that stays keeps its whole unit, and whatever
 * it needs; so it is asked again until nothing more is refused.
 */
export async function markRefusals(tx: Tx, run: Run, tables: readonly TableFacts[], all: readonly TableFacts[]): Promise<void> {
  await tx.$executeRaw`update "ImportChange" set refusal = null where "runId" = ${run.id}::uuid and refusal is not null`;
  for (const table of tables) await refuseChanged(tx, run, table);
  for (;;) {
    let refused = await keepUnitsTogether(tx, run.id);
    for (const table of tables) {
      for (const child of all) refused += await refuseUsed(tx, run.id, table, child);
      refused += await refuseWithoutParent(tx, run.id, table);
      for (const columns of table.uniques) refused += await refuseTaken(tx, run.id, table, columns);
    }
    if (refused === 0) return;
  }
}

async function refuseChanged(tx: Tx, run: Run, table: TableFacts): Promise<void> {
  await tx.$executeRawUnsafe(
    `update "ImportChange" c set refusal = case when c.after is null then 'back-since' else 'changed-since' end from ${name(table.name)} t
     where c."runId" = $1::uuid and c."table" = $2 and ${isRowOf(table, "t", "c")} and ${fingerprint(run.tables[table.name] ?? table.columns, "t")} is distinct from c.after`,
    run.id,
    table.name,
  );
  await tx.$executeRawUnsafe(
    `update "ImportChange" c set refusal = 'gone-since'
     where c."runId" = $1::uuid and c."table" = $2 and c.before is not null and c.after is not null
       and not exists (select 1 from ${name(table.name)} t where ${isRowOf(table, "t", "c")})`,
    run.id,
    table.name,
  );
}

function keepUnitsTogether(tx: Tx, runId: string): Promise<number> {
  return tx.$executeRaw`
    update "ImportChange" c set refusal = 'with-others'
    where c."runId" = ${runId}::uuid and c.refusal is null
      and c.unit in (select unit from "ImportChange" where "runId" = ${runId}::uuid and refusal is not null)`;
}

/** Rows that the import made and that rows which stay name. */
async function refuseUsed(tx: Tx, runId: string, table: TableFacts, child: TableFacts): Promise<number> {
  if (computedTables.includes(child.name)) return 0;
  let refused = 0;
  for (const reference of child.references.filter((candidate) => candidate.table === table.name)) {
    const names = reference.columns.map((column, place) => `x.${name(column)} = t.${name(reference.otherColumns[place] as string)}`).join(" and ");
    refused += await tx.$executeRawUnsafe(
      `update "ImportChange" c set refusal = 'used-since' from ${name(table.name)} t
       where c."runId" = $1::uuid and c."table" = $2 and c.refusal is null and c.before is null and ${isRowOf(table, "t", "c")}
         and exists (select 1 from ${name(child.name)} x where ${names}
           and not exists (select 1 from "ImportChange" d where d."runId" = $1::uuid and d."table" = $3 and d.key = ${keyOf(child, "x")} and d.refusal is null))`,
      runId,
      table.name,
      child.name,
    );
  }
  return refused;
}

/** Rows that would be put back naming a row that is no longer there. */
async function refuseWithoutParent(tx: Tx, runId: string, table: TableFacts): Promise<number> {
  let refused = 0;
  for (const { columns, table: parent, otherColumns } of table.references) {
    const same = (alias: string) => columns.map((column, place) => `${alias}.${name(otherColumns[place] as string)} = old.${name(column)}`).join(" and ");
    refused += await tx.$executeRawUnsafe(
      `update "ImportChange" c set refusal = 'gone-since'
       where c."runId" = $1::uuid and c."table" = $2 and c.refusal is null and c.before is not null
         and exists (select 1 from jsonb_populate_record(null::${name(table.name)}, c.before) old
           where ${columns.map((column) => `old.${name(column)} is not null`).join(" and ")}
             and not exists (select 1 from ${name(parent)} p where ${same("p")})
             and not exists (select 1 from "ImportChange" d, jsonb_populate_record(null::${name(parent)}, d.before) p
               where d."runId" = $1::uuid and d."table" = $3 and d.before is not null and d.after is null and d.refusal is null and ${same("p")}))`,
      runId,
      table.name,
      parent,
    );
  }
  return refused;
}

/** Rows that would be put back where another row now has what may be there once only. */
function refuseTaken(tx: Tx, runId: string, table: TableFacts, columns: readonly string[]): Promise<number> {
  const same = columns.map((column) => `x.${name(column)} = old.${name(column)}`).join(" and ");
  return tx.$executeRawUnsafe(
    `update "ImportChange" c set refusal = 'taken-since'
     where c."runId" = $1::uuid and c."table" = $2 and c.refusal is null and c.before is not null
       and exists (select 1 from jsonb_populate_record(null::${name(table.name)}, c.before) old join ${name(table.name)} x on ${same}
         where ${keyOf(table, "x")} <> c.key
           and not exists (select 1 from "ImportChange" d where d."runId" = $1::uuid and d."table" = $2 and d.key = ${keyOf(table, "x")} and d.refusal is null))`,
    runId,
    table.name,
  );
}
