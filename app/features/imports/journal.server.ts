import { arrayLiteral } from "../../platform/database/array-literal.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import { factsOf, type TableFacts, tableFacts } from "../../platform/database/table-facts.server.ts";
import { fingerprint, isRowOf, name } from "./change-sql.ts";

/** A row by its primary key (several columns as a list, in the key's order) and the unit with which it is undone. */
export type JournalEntry = { key: string | readonly string[]; unit: string };

export type Journal = {
  /**
   * To be called before rows are inserted, changed or deleted: keeps what they are now. Rows that do not exist yet are
   * named too, with the ids that they will have. Naming a row twice keeps what it was first.
   */
  remember(table: string, entries: readonly JournalEntry[]): Promise<void>;
};

/** The journal of a commit that is under way. */
export type OpenJournal = Journal & {
  /**
   * To be called once everything is written: takes the fingerprint of what each named row became, and forgets those that
   * came out as they were. Answers the columns of each table, so that an undo after a later migration compares the same.
   */
  seal(): Promise<Record<string, readonly string[]>>;
};

/** Which rows a commit wrote, or an undo took back. */
export type TouchedRows = {
  /** Keys of the table's rows, as the journal has them. */
  of(table: string): Promise<string[]>;
};

const atOnce = 20_000;

/** Rows that did not exist when they were named, by table: key → unit. They are written down once, when they are there. */
type Expected = Map<string, Map<string, string>>;

export function openJournal(tx: Tx, runId: string): OpenJournal {
  const expected: Expected = new Map();
  return {
    async remember(table, entries) {
      const facts = factsOf(await tableFacts(tx), table);
      const own = expected.get(table) ?? new Map<string, string>();
      expected.set(table, own);
      for (let from = 0; from < entries.length; from += atOnce) {
        const some = entries.slice(from, from + atOnce).filter(({ key }) => typeof key !== "string" || !own.has(key));
        await rememberPresent(tx, runId, facts, await withoutNew(tx, facts, some, own));
      }
    },
    seal: () => seal(tx, runId, expected),
  };
}

/** Takes out, and keeps for the end, the entries whose rows are not there. Keys of several columns are always kept in full. */
async function withoutNew(tx: Tx, facts: TableFacts, entries: readonly JournalEntry[], expected: Map<string, string>): Promise<readonly JournalEntry[]> {
  if (facts.primaryKey.length > 1 || entries.length === 0) return entries;
  const rows = await tx.$queryRawUnsafe<{ key: string }[]>(
    `select named.key from unnest($1::text[]) as named (key) where exists (select 1 from ${name(facts.name)} t where ${isRowOf(facts, "t", "named")})`,
    arrayLiteral(entries, ({ key }) => key as string),
  );
  const present = new Set(rows.map((row) => row.key));
  for (const { key, unit } of entries) if (!present.has(key as string)) expected.set(key as string, unit);
  return entries.filter(({ key }) => present.has(key as string));
}

async function rememberPresent(tx: Tx, runId: string, facts: TableFacts, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const isList = facts.primaryKey.length > 1;
  const keys = entries.map(({ key }) => (typeof key === "string" ? key : JSON.stringify(key)));
  await tx.$executeRawUnsafe(
    `insert into "ImportChange" ("runId", "table", key, unit, before)
     select $1::uuid, $2, named.key, named.unit, (select to_jsonb(t) from ${name(facts.name)} t where ${isRowOf(facts, "t", "named")})
     from (select ${isList ? "key::jsonb::text" : "key"} as key, unit from unnest($3::text[], $4::text[]) as entry (key, unit)) named
     on conflict do nothing`,
    runId,
    facts.name,
    arrayLiteral(keys, (key) => key),
    arrayLiteral(entries, ({ unit }) => unit),
  );
}

async function seal(tx: Tx, runId: string, expected: Expected): Promise<Record<string, readonly string[]>> {
  const facts = await tableFacts(tx);
  for (const [table, keys] of expected) await writeNew(tx, runId, factsOf(facts, table), [...keys]);
  const named = await tx.$queryRaw<{ table: string }[]>`select distinct "table" from "ImportChange" where "runId" = ${runId}::uuid`;
  for (const { table } of named) {
    await tx.$executeRawUnsafe(
      `update "ImportChange" c set after = ${fingerprint(factsOf(facts, table).columns, "t")} from ${name(table)} t
       where c."runId" = $1::uuid and c."table" = $2 and c.after is null and ${isRowOf(factsOf(facts, table), "t", "c")}`,
      runId,
      table,
    );
  }
  for (const { table } of named) await forgetUnchanged(tx, runId, factsOf(facts, table));
  return Object.fromEntries(named.map(({ table }) => [table, factsOf(facts, table).columns]));
}

/** Rows that are what they were, or still not there. */
async function forgetUnchanged(tx: Tx, runId: string, facts: TableFacts): Promise<void> {
  await tx.$executeRawUnsafe(
    `delete from "ImportChange" c where c."runId" = $1::uuid and c."table" = $2
       and c.after is not distinct from (select ${fingerprint(facts.columns, "b")} from jsonb_populate_record(null::${name(facts.name)}, c.before) b where c.before is not null)`,
    runId,
    facts.name,
  );
}

/** The rows that have come to be, with their fingerprints. */
async function writeNew(tx: Tx, runId: string, facts: TableFacts, entries: readonly (readonly [string, string])[]): Promise<void> {
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce);
    await tx.$executeRawUnsafe(
      `insert into "ImportChange" ("runId", "table", key, unit, after)
       select $1::uuid, $2, named.key, named.unit, ${fingerprint(facts.columns, "t")}
       from unnest($3::text[], $4::text[]) as named (key, unit) join ${name(facts.name)} t on ${isRowOf(facts, "t", "named")}
       on conflict do nothing`,
      runId,
      facts.name,
      arrayLiteral(some, ([key]) => key),
      arrayLiteral(some, ([, unit]) => unit),
    );
  }
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
