import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { type Database, openDatabase } from "../database/db.server.ts";
import { FolderInUse } from "../database/folder-lock.server.ts";
import { migratedDump } from "../database/migrated-dump.server.ts";
import { applyMigrations, pendingMigrations } from "../database/migrations.server.ts";
import { readDatabaseEnv, readEnv, setEnv } from "../env.server.ts";
import { findLocalSecret, localSecret } from "../run/local-secret.ts";
import { CannotRun, type Command } from "./command.ts";

type DatabaseKind = Exclude<ReturnType<Command["database"]>, "none">;

/** Opens the database that a command works on, with this process's settings. */
export async function openFor(kind: DatabaseKind, dataDir: string): Promise<Database> {
  const settings = readDatabaseEnv(process.env);
  const exists = settings.kind === "server" || fs.existsSync(settings.folder);
  if (kind === "portal" && !exists) throw new CannotRun(`there is no portal in ${dataDir} yet: start it once (\`npm run demo\`, or \`npm start\`), or set DATABASE_URL`);
  setEnv(readEnv({ LOG_LEVEL: "warn", ...process.env, NODE_ENV: "development", MUSTER_SECRET: process.env.MUSTER_SECRET || secretFor(kind, exists, dataDir) }));
  if (kind === "any" && !exists) return openDatabase({ kind: "memory", dump: await migratedDump() });
  const database = await openDatabase(settings).catch((error: unknown) => {
    throw error instanceof FolderInUse ? new CannotRun(error.message) : error;
  });
  await prepare(database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return database;
}

/** The secret of a portal without configuration; what is only planned in memory is kept nowhere, so any secret does. */
function secretFor(kind: DatabaseKind, exists: boolean, dataDir: string): string | undefined {
  if (exists) return findLocalSecret(dataDir) ?? undefined;
  return kind === "new-portal" ? localSecret(dataDir) : randomBytes(32).toString("hex");
}

async function prepare(database: Database): Promise<void> {
  if (database.kind === "embedded") await applyMigrations(database.pool);
  const pending = await pendingMigrations(database.pool).catch((error: unknown) => {
    throw new CannotRun(`the database does not answer (${error instanceof Error ? error.message : "unknown error"}): check DATABASE_URL`);
  });
  if (pending.length > 0) throw new CannotRun(`the database lacks ${pending.length} migration(s), first ${pending[0]}: run \`npm run db:migrate\` first`);
}
