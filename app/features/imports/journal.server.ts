import type { Tx } from "../../platform/database/db.server.ts";
import { factsOf, type TableFacts, tableFacts } from "../../platform/database/table-facts.server.ts";
import { isRowOf, name } from "./change-sql.ts";

/** A row by its primary key (several columns as a list, in the key's order) and the unit with which it is undone. */
export type JournalEntry = { key: string | readonly string[]; unit: string };

export type Journal = {
  /**
   * To be called before rows are inserted, changed or deleted: keeps what they are now. Rows that do not exist yet are
   * named too, with the ids that they will have. Naming a row twice keeps what it was first.
   */
  remember(table: string, entries: readonly JournalEntry[]): Promise<void>;
};

/** Which rows a commit wrote, or an undo took back. */
export type TouchedRows = {
  /** Keys of the table's rows, as the journal has them. */
  of(table: string): Promise<string[]>;
};

const atOnce = 5_000;

export function openJournal(tx: Tx, runId: string): Journal {
  return {
    async remember(table, entries) {
      const facts = factsOf(await tableFacts(tx), table);
      for (let from = 0; from < entries.length; from += atOnce) await rememberSome(tx, runId, facts, entries.slice(from, from + atOnce));
    },
  };
}

async function rememberSome(tx: Tx, runId: string, facts: TableFacts, entries: readonly JournalEntry[]): Promise<void> {
  const isList = facts.primaryKey.length > 1;
  const keys = entries.map(({ key }) => (typeof key === "string" ? key : JSON.stringify(key)));
  await tx.$executeRawUnsafe(
    `insert into "ImportChange" ("runId", "table", key, unit, before)
     select $1::uuid, $2, named.key, named.unit, (select to_jsonb(t) from ${name(facts.name)} t where ${isRowOf(facts, "t", "named")})
     from (select ${isList ? "key::jsonb::text" : "key"} as key, unit from unnest($3::text[], $4::text[]) as entry (key, unit)) named
     on conflict do nothing`,
    runId,
    facts.name,
    keys,
    entries.map(({ unit }) => unit),
  );
}

/**
 * To be called once everything is written: takes the fingerprint of what each named row became, and forgets those that
 * came out as they were. Answers the columns of each table, so that an undo after a later migration compares the same.
 */
export async function sealJournal(tx: Tx, runId: string): Promise<Record<string, readonly string[]>> {
  const facts = await tableFacts(tx);
  const named = await tx.$queryRaw<{ table: string }[]>`select distinct "table" from "ImportChange" where "runId" = ${runId}::uuid`;
  for (const { table } of named) {
    await tx.$executeRawUnsafe(
      `update "ImportChange" c set after = md5(to_jsonb(t)::text) from ${name(table)} t
       where c."runId" = $1::uuid and c."table" = $2 and ${isRowOf(factsOf(facts, table), "t", "c")}`,
      runId,
      table,
    );
  }
  await tx.$executeRaw`delete from "ImportChange" where "runId" = ${runId}::uuid and after is not distinct from md5(before::text)`;
  return Object.fromEntries(named.map(({ table }) => [table, factsOf(facts, table).columns]));
}

/** The rows that the run's journal names and that no refusal holds back. */
export function touchedRows(tx: Tx, runId: string): TouchedRows {
  return {
    async of(table) {
      const rows = await tx.$queryRaw<{ key: string }[]>`
        select key from "ImportChange" where "runId" = ${runId}::uuid and "table" = ${table} and refusal is null order by key collate "C"`;
      return rows.map((row) => row.key);
    },
  };
}
