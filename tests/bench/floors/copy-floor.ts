import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import type { Database } from "../../../app/platform/database/db.server.ts";
import { migrationNames } from "../../../app/platform/database/migrations.server.ts";
import { copyRows, copyText } from "./copy-rows.ts";

type Cells = readonly (readonly (string | null)[])[];
export type TableRows = Record<string, Cells>;

export type CopyFloor = {
  /** Every row of the tables as text, as they are in the portal's own tables. */
  readRows(): Promise<TableRows>;
  /** Loads the rows into empty tables that are made like the portal's, indexes, references and all, in one transaction. */
  load(rows: TableRows): Promise<void>;
  close(): Promise<void>;
};

const copyOf = (table: string) => `copy_${table}`;

export async function openCopyFloor(database: Database, tables: readonly string[]): Promise<CopyFloor> {
  const columns = new Map<string, string[]>();
  for (const table of tables)
    columns.set(
      table,
      (await database.pool.query(`select * from "${table}" limit 0`)).fields.map((field) => field.name),
    );
  const readRows = async () => {
    const rows: TableRows = {};
    for (const table of tables) rows[table] = await readTexts(database, table, columns.get(table) ?? []);
    return rows;
  };
  const { load, close } = database.kind === "server" ? await onServer(database, tables, columns) : await onEmbedded(tables, columns);
  return { readRows, load, close };
}

async function readTexts(database: Database, table: string, columns: readonly string[]): Promise<Cells> {
  const list = columns.map((column) => `"${column}"::text`).join(", ");
  return (await database.pool.query({ text: `select ${list} from "${table}"`, rowMode: "array" })).rows as Cells;
}

/** Tables like the portal's, with their indexes and their references to each other. */
function makeCopies(tables: readonly string[]): string {
  const made = tables.map((table) => `create table "${copyOf(table)}" (like "${table}" including all);`);
  const names = tables.map((table) => `'"${table}"'::regclass`).join(", ");
  const references = `do $$ declare one record; begin
    for one in select conrelid::regclass::text as child, confrelid::regclass::text as parent, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and conrelid in (${names}) and confrelid in (${names})
    loop execute format('alter table %I add %s', 'copy_' || trim(one.child, '"'), replace(one.definition, one.parent, quote_ident('copy_' || trim(one.parent, '"')))); end loop; end $$;`;
  return [...made, references].join("\n");
}

const empty = (tables: readonly string[]) => `truncate ${tables.map((table) => `"${copyOf(table)}"`).join(", ")}`;

async function onServer(database: Database, tables: readonly string[], columns: ReadonlyMap<string, readonly string[]>) {
  const client = await database.pool.connect();
  await client.query(makeCopies(tables));
  return {
    async load(rows: TableRows) {
      await client.query(empty(tables));
      await client.query("begin");
      for (const table of tables) await copyRows(client, copyOf(table), columns.get(table) ?? [], rows[table] ?? []);
      await client.query("commit");
    },
    async close() {
      client.release();
    },
  };
}

/** Through its socket the embedded database takes no COPY: an instance of its own, in this thread, does. */
async function onEmbedded(tables: readonly string[], columns: ReadonlyMap<string, readonly string[]>) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-bench-"));
  const db = await PGlite.create(path.join(folder, "database"), { extensions: { pg_trgm } });
  for (const name of migrationNames()) await db.exec(fs.readFileSync(path.join("prisma/migrations", name, "migration.sql"), "utf8"));
  await db.exec(makeCopies(tables));
  return {
    async load(rows: TableRows) {
      await db.exec(empty(tables));
      await db.transaction(async (tx) => {
        for (const table of tables) {
          const list = (columns.get(table) ?? []).map((column) => `"${column}"`).join(", ");
          await tx.query(`copy "${copyOf(table)}" (${list}) from '/dev/blob'`, [], { blob: new Blob([copyText(rows[table] ?? [])]) });
        }
      });
    },
    async close() {
      await db.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
