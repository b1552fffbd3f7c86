import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentOfEveryTable, fillEveryTable } from "../../../tests/factories/every-table.ts";
import { database } from "../database/db.server.ts";
import { startEmbedded } from "../database/embedded.server.ts";
import { migratedDump } from "../database/migrated-dump.server.ts";
import { migrationNames } from "../database/migrations.server.ts";
import { localFolder } from "../storage/local-folder.server.ts";
import { DamagedBackup } from "./read-archive.server.ts";
import { RefusedRestore, restoreBackup } from "./restore-backup.server.ts";
import { type Portal, writeBackup } from "./write-backup.server.ts";

const now = new Date("2026-03-01T10:00:00Z");
let folder = "";

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-backup-test-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const storageIn = (name: string) => localFolder(path.join(folder, name));
const portalHere = (files: string): Portal => ({ pool: database().pool, storage: storageIn(files) });

async function onOneConnection<Value>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** Fills the portal with the hardest row of every table, many people and one file. */
async function fill(portal: Portal): Promise<{ tables: string[]; sha256: string }> {
  const tables = await onOneConnection(portal.pool, fillEveryTable);
  const sha256 = await portal.storage.put(new TextEncoder().encode("a logo"));
  await portal.pool.query(`update "StoredFile" set sha256 = $1`, [sha256]);
  await portal.pool.query(
    `insert into "Person" (id, email, name, "updatedAt") select gen_random_uuid(), 'p' || n || '@example.org', 'Person ' || n, now() from generate_series(1, 2500) n`,
  );
  // A child before its parent, in the order of the key.
  await portal.pool.query(`insert into "VocabularyTerm" (id, vocabulary, code, labels) values ('ffffffff-0000-7000-8000-000000000000', 'service', 'parent', '{}')`);
  await portal.pool.query(`update "VocabularyTerm" set "parentId" = 'ffffffff-0000-7000-8000-000000000000' where code <> 'parent'`);
  return { tables, sha256 };
}

/** Empties tables, and with them whatever refers to them. */
async function wipe(pool: pg.Pool, tables: string[]): Promise<void> {
  await pool.query(`truncate ${tables.map((table) => `"${table}"`).join(", ")} cascade`);
}

test("what is backed up and restored is the same in every table and file", async () => {
  const portal = portalHere("files");
  const { tables, sha256 } = await fill(portal);
  const before = await contentOfEveryTable(portal.pool, tables);
  const file = path.join(folder, "portal.tar");
  const written = await writeBackup(portal, file, now);
  expect(written).toMatchObject({ rows: tables.length + 2501, tables: tables.length, files: 1, missingFiles: [] });
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  await wipe(portal.pool, tables);
  const target = portalHere("other-files");
  expect(await restoreBackup(target, file, { replace: false })).toMatchObject({ rows: written.rows, files: 1, hasOtherSecret: false });
  expect(await contentOfEveryTable(portal.pool, tables)).toEqual(before);
  expect(Buffer.from((await target.storage.get(sha256)) ?? []).toString()).toBe("a logo");
  const loose = await portal.pool.query("select conname from pg_constraint where contype = 'f' and condeferrable");
  expect(loose.rows).toEqual([]);
});

test("a backup of the embedded database restores into whichever database this is", async () => {
  const embedded = await startEmbedded({ folder: null, dump: await migratedDump() });
  const source: Portal = { pool: new pg.Pool({ host: embedded.socketDir, user: "postgres", database: "postgres", max: 1 }), storage: storageIn("files") };
  const { tables } = await fill(source);
  const file = path.join(folder, "portal.tar");
  await writeBackup(source, file, now);
  const before = await contentOfEveryTable(source.pool, tables);
  await source.pool.end();
  await embedded.close();
  await restoreBackup(portalHere("other-files"), file, { replace: false });
  expect(await contentOfEveryTable(database().pool, tables)).toEqual(before);
});

test("a portal in use is only replaced when asked to, and counters of what pages were computed from never come back", async () => {
  const portal = portalHere("files");
  const { tables } = await fill(portal);
  const file = path.join(folder, "portal.tar");
  await writeBackup(portal, file, now);
  await portal.pool.query(`delete from "Person" where name like 'Person 1%'`);
  await expect(restoreBackup(portal, file, { replace: false })).rejects.toThrow(RefusedRestore);
  expect((await contentOfEveryTable(portal.pool, ["Person"])).Person?.length).toBeLessThan(2000);
  await restoreBackup(portal, file, { replace: true });
  const after = await contentOfEveryTable(portal.pool, tables);
  expect(after.Person).toHaveLength(2501);
  const { rows } = await portal.pool.query<{ version: string }>(`select version::text from "DataVersion"`);
  expect(BigInt(rows[0]?.version ?? "0")).toBe(2n * 9_007_199_254_740_993n);
});

test("a damaged, cut or foreign file changes nothing", async () => {
  const portal = portalHere("files");
  const { tables } = await fill(portal);
  const file = path.join(folder, "portal.tar");
  await writeBackup(portal, file, now);
  const sound = fs.readFileSync(file);
  const before = await contentOfEveryTable(portal.pool, tables);
  const damaged: [string, Buffer][] = [
    ["cut", sound.subarray(0, Math.floor(sound.length * 0.6))],
    ["without its end", sound.subarray(0, sound.length - 4096)],
    ["foreign", Buffer.from("id;name\n1;Ana\n".repeat(100))],
    ["flipped", flipped(sound, Math.floor(sound.length / 2))],
  ];
  for (const [name, bytes] of damaged) {
    const bad = path.join(folder, name);
    fs.writeFileSync(bad, bytes);
    await expect(restoreBackup(portal, bad, { replace: true }), name).rejects.toThrow(DamagedBackup);
  }
  expect(await contentOfEveryTable(portal.pool, tables)).toEqual(before);
});

test("a backup from another state of the migrations is refused with both names", async () => {
  const portal = portalHere("files");
  const file = path.join(folder, "portal.tar");
  await writeBackup(portal, file, now);
  const last = migrationNames().at(-1) as string;
  const another = last.replace(/.$/, "~");
  const changed = fs.readFileSync(file, "latin1").replace(`"name": "${last}"`, `"name": "${another}"`);
  const other = path.join(folder, "other.tar");
  fs.writeFileSync(other, changed, "latin1");
  await expect(restoreBackup(portal, other, { replace: false })).rejects.toThrow(`made at the migration ${another}, this portal is at ${last}`);
});

test("a backup is one instant: what is written meanwhile is in all of its tables or in none", async () => {
  const portal = portalHere("files");
  const file = path.join(folder, "portal.tar");
  let isOver = false;
  const writer = (async () => {
    for (let n = 0; !isOver && n < 3_000; n += 1) {
      await portal.pool.query(
        `with one as (insert into "Person" (id, email, name, "updatedAt") values (gen_random_uuid(), 'w${n}@example.org', 'W', now()) returning id)
         insert into "Task" (id, kind, params, "personId") select gen_random_uuid(), 'k', '{}', id from one`,
      );
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, 150));
  await writeBackup(portal, file, now);
  isOver = true;
  await writer;
  const people = await portal.pool.query(`select 1 from "Person"`);
  await wipe(portal.pool, ["Person"]);
  await restoreBackup(portal, file, { replace: false });
  const restored = await contentOfEveryTable(portal.pool, ["Person", "Task"]);
  expect(restored.Person?.length).toBeGreaterThan(0);
  expect(restored.Person?.length).toBeLessThan(people.rows.length + 1);
  expect(restored.Task?.length).toBe(restored.Person?.length);
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 0xff;
  return copy;
}
