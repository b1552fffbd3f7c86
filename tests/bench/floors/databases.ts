import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Database, openDatabase } from "../../../app/platform/database/db.server.ts";
import { applyMigrations } from "../../../app/platform/database/migrations.server.ts";
import { type DatabaseEnv, setEnv } from "../../../app/platform/env.server.ts";
import { startPostgres } from "../../run/postgres.mjs";
import { testEnv } from "../../setup/test-env.ts";

export type DatabaseName = "PostgreSQL" | "PGlite";

/** Opens the database as this process's own and migrates it. Operations use it from then on; its `pool` is the raw driver. */
export async function openMigrated(settings: DatabaseEnv): Promise<Database> {
  setEnv(testEnv());
  const database = await openDatabase(settings);
  await applyMigrations(database.pool);
  return database;
}

/** Does the work on PostgreSQL, then on the embedded database in a folder as the portal keeps it; each empty but migrated. */
export async function onBothDatabases(work: (database: Database, name: DatabaseName) => Promise<void>): Promise<void> {
  const postgres = await startPostgres();
  try {
    await workOn(await openMigrated({ kind: "server", url: postgres.url, poolSize: 5 }), (database) => work(database, "PostgreSQL"));
  } finally {
    await postgres.stop();
  }
  await inFolder(async (folder) => workOn(await openMigrated({ kind: "embedded", folder: path.join(folder, "database") }), (database) => work(database, "PGlite")));
}

async function workOn(database: Database, work: (database: Database) => Promise<void>): Promise<void> {
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** Does the work with a folder of its own and removes the folder. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-bench-"));
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
