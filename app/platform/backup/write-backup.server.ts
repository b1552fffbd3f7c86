import { createHash } from "node:crypto";
import fs from "node:fs";
import type { FileHandle } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { type TarEntry, tarBlock, tarHeader, tarPadding } from "../../lib/tar.ts";
import { keyedHash } from "../secrets.server.ts";
import type { Storage } from "../storage/storage-port.ts";
import { listMigrations, listTables, quoted, type Table } from "./catalog.server.ts";
import { fileEntry, type Manifest, manifestEntry, tableEntry } from "./manifest.ts";

export type Portal = { pool: pg.Pool; storage: Storage };
export type BackupSummary = { file: string; rows: number; tables: number; files: number; missingFiles: string[] };

const rowsAtOnce = 1_000;

/**
 * Writes the whole portal, database and files, into one archive, as it stood at one instant, while it goes on running.
 * The archive does not depend on the kind of database. It appears under its name complete or not at all.
 */
export async function writeBackup(portal: Portal, file: string, now: Date): Promise<BackupSummary> {
  const spool = fs.mkdtempSync(path.join(os.tmpdir(), "muster-backup-"));
  const client = await portal.pool.connect();
  try {
    const manifest = await snapshot(client, () => spoolTables(client, spool, now));
    return await writeArchive(portal.storage, manifest, spool, file, now);
  } finally {
    fs.rmSync(spool, { recursive: true, force: true });
  }
}

/** Reads everything as it is at one instant; gives the connection back. */
async function snapshot<Value>(client: pg.PoolClient, read: () => Promise<Value>): Promise<Value> {
  try {
    await client.query("begin isolation level repeatable read read only");
    return await read();
  } finally {
    await client.query("rollback").finally(() => client.release());
  }
}

async function spoolTables(client: pg.PoolClient, spool: string, now: Date): Promise<Manifest> {
  await client.query("set local timezone = 'UTC'");
  // Row level security would leave confidential rows out of the backup; they belong in it.
  await client.query("select set_config('muster.reader', 'whole', true)");
  const migrations = await listMigrations(client);
  const tables: Manifest["tables"] = [];
  for (const table of await listTables(client)) tables.push(await spoolTable(client, table, path.join(spool, table.name)));
  const files = await client.query<{ sha256: string }>(`select distinct sha256 from "StoredFile" order by sha256`);
  return {
    format: "muster-backup",
    version: 1,
    createdAt: now.toISOString(),
    migrations,
    secretFingerprint: secretFingerprint(),
    tables,
    files: files.rows.map((row) => row.sha256),
  };
}

export function secretFingerprint(): string {
  return keyedHash("backup-fingerprint", "muster");
}

/** One JSON text per row, as the database itself writes it: no value passes through a JavaScript number or date. */
async function spoolTable(client: pg.PoolClient, table: Table, file: string): Promise<Manifest["tables"][number]> {
  const order = table.primaryKey.length > 0 ? `order by ${table.primaryKey.map(quoted).join(", ")}` : "";
  await client.query(
    `declare backup no scroll cursor for select row_to_json(t)::text as line from (select ${table.columns.map(quoted).join(", ")} from ${quoted(table.name)} ${order}) t`,
  );
  let rows = 0;
  async function* lines() {
    for (;;) {
      const batch = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from backup`);
      if (batch.rows.length === 0) return;
      rows += batch.rows.length;
      yield batch.rows.map((row) => `${row.line}\n`).join("");
    }
  }
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(
    Readable.from(lines()),
    createGzip(),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    fs.createWriteStream(file, { mode: 0o600 }),
  );
  await client.query("close backup");
  return { name: table.name, rows, bytes, sha256: hash.digest("hex") };
}

async function writeArchive(storage: Storage, manifest: Manifest, spool: string, file: string, now: Date): Promise<BackupSummary> {
  const partial = `${file}.${process.pid}.partial`;
  const missingFiles: string[] = [];
  const archive = await fs.promises.open(partial, "wx", 0o600);
  try {
    const description = Buffer.from(JSON.stringify(manifest, null, 1));
    await append(archive, { name: manifestEntry, bytes: description.length }, [description], now);
    for (const table of manifest.tables) await append(archive, { name: tableEntry(table.name), bytes: table.bytes }, fs.createReadStream(path.join(spool, table.name)), now);
    for (const sha256 of manifest.files) {
      const bytes = await storage.get(sha256);
      if (bytes) await append(archive, { name: fileEntry(sha256), bytes: bytes.length }, [bytes], now);
      else missingFiles.push(sha256);
    }
    await archive.write(new Uint8Array(2 * tarBlock));
    await archive.sync();
  } catch (error) {
    fs.rmSync(partial, { force: true });
    throw error;
  } finally {
    await archive.close();
  }
  fs.renameSync(partial, file);
  return {
    file,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    tables: manifest.tables.length,
    files: manifest.files.length - missingFiles.length,
    missingFiles,
  };
}

async function append(archive: FileHandle, entry: TarEntry, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, now: Date): Promise<void> {
  await archive.write(tarHeader(entry, now));
  for await (const chunk of content) await archive.write(chunk);
  await archive.write(new Uint8Array(tarPadding(entry.bytes)));
}
