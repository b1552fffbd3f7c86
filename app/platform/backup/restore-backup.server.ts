import fs from "node:fs";
import { buffer } from "node:stream/consumers";
import type pg from "pg";
import { listForeignKeys, listMigrations, listTables, quoted, resetSequences, type Table } from "./catalog.server.ts";
import { type Manifest, manifestEntry, migrationDifference, tableEntry } from "./manifest.ts";
import { type ArchiveEntry, DamagedBackup, readArchive, unpackedLines } from "./read-archive.server.ts";
import { readManifest, verifyArchive } from "./verify-archive.server.ts";
import { type Portal, secretFingerprint } from "./write-backup.server.ts";

/** Thrown where the backup is sound but must not go into this portal. */
export class RefusedRestore extends Error {}

export type RestoreSummary = { createdAt: string; rows: number; tables: number; files: number; hasOtherSecret: boolean };

/**
 * Puts a backup into an empty portal, or with `replace` in place of everything that is there. All or nothing: every
 * checksum, count and foreign key is verified before the transaction is committed.
 */
export async function restoreBackup(portal: Portal, file: string, options: { replace: boolean }): Promise<RestoreSummary> {
  if (!fs.existsSync(file)) throw new RefusedRestore(`there is no file ${file}`);
  const manifest = await readManifest(file);
  await verifyArchive(file, manifest);
  const client = await portal.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('muster.reader', 'whole', true)");
    await refuseUnfit(client, manifest, options.replace);
    const versionsBefore = await highestDataVersion(client);
    await withLooseConstraints(client, (columnsOf) => loadEntries(client, portal, file, { manifest, columnsOf }));
    // Other processes may hold pages that they computed from what was here: no counter may come back to a value it had.
    if (versionsBefore > 0n) await client.query(`update "DataVersion" set version = version + $1`, [versionsBefore.toString()]);
    await resetSequences(client);
    await client.query("commit");
    await client.query("vacuum analyze");
    client.release();
    return summarise(manifest);
  } catch (error) {
    await client.query("rollback").finally(() => client.release());
    throw error;
  }
}

function summarise(manifest: Manifest): RestoreSummary {
  return {
    createdAt: manifest.createdAt,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    tables: manifest.tables.length,
    files: manifest.files.length,
    hasOtherSecret: manifest.secretFingerprint !== secretFingerprint(),
  };
}

async function refuseUnfit(client: pg.PoolClient, manifest: Manifest, replace: boolean): Promise<void> {
  const difference = migrationDifference(manifest.migrations, await listMigrations(client));
  if (difference) throw new RefusedRestore(difference);
  const { rows } = await client.query<{ used: boolean }>(
    `select exists (select 1 from "Cluster") or exists (select 1 from "Person") or exists (select 1 from "Organisation") or exists (select 1 from "Project") as used`,
  );
  if (rows[0]?.used && !replace) throw new RefusedRestore("this portal is not empty: restore into a new one, or replace everything in it with --replace");
}

async function highestDataVersion(client: pg.PoolClient): Promise<bigint> {
  const { rows } = await client.query<{ highest: string }>(`select coalesce(max(version), 0)::text as highest from "DataVersion"`);
  return BigInt(rows[0]?.highest ?? "0");
}

/** Empties the tables and runs `load` with foreign keys that are checked at its end, so that rows may come in any order. */
async function withLooseConstraints(client: pg.PoolClient, load: (columnsOf: Map<string, string[]>) => Promise<void>): Promise<void> {
  const known = await listTables(client);
  const tables = known.map((table) => quoted(table.name));
  const foreignKeys = await listForeignKeys(client);
  await client.query(`truncate ${tables.join(", ")}`);
  for (const { table, constraint } of foreignKeys) await client.query(`alter table ${table} alter constraint ${constraint} deferrable initially deferred`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await load(new Map(known.map((table) => [table.name, table.columns])));
  await client.query("set constraints all immediate");
  for (const { table, constraint } of foreignKeys) await client.query(`alter table ${table} alter constraint ${constraint} not deferrable`);
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
}

type Loading = { manifest: Manifest; columnsOf: Map<string, string[]> };

async function loadEntries(client: pg.PoolClient, portal: Portal, file: string, { manifest, columnsOf }: Loading): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [tableEntry(table.name), table]));
  if (manifest.tables.length !== columnsOf.size) throw new DamagedBackup("the backup's tables are not this portal's");
  for await (const entry of readArchive(file)) {
    const table = tables.get(entry.name);
    if (table) await loadTable(client, entry, { ...table, columns: columnsOf.get(table.name) ?? [] });
    else if (entry.name !== manifestEntry) await portal.storage.put(await buffer(entry.content()));
  }
}

const batchRows = 500;
const batchCharacters = 4_000_000;

async function loadTable(client: pg.PoolClient, entry: ArchiveEntry, table: Manifest["tables"][number] & Pick<Table, "columns">): Promise<void> {
  const name = quoted(table.name);
  const columns = table.columns.map(quoted).join(", ");
  const insert = (lines: string[]) =>
    client.query(`insert into ${name} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${name}, $1::json)`, [`[${lines.join(",")}]`]);
  let rows = 0;
  let batch: string[] = [];
  let characters = 0;
  for await (const line of unpackedLines(entry)) {
    batch.push(line);
    characters += line.length;
    rows += 1;
    if (batch.length < batchRows && characters < batchCharacters) continue;
    await insert(batch);
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) await insert(batch);
  if (rows !== table.rows) throw new DamagedBackup(`${entry.name} has ${rows} rows instead of ${table.rows}`);
}
