import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Database, openDatabase } from "../database/db.server.ts";
import { FolderInUse } from "../database/folder-lock.server.ts";
import { migratedDump } from "../database/migrated-dump.server.ts";
import { applyMigrations, pendingMigrations } from "../database/migrations.server.ts";
import { readDatabaseEnv, readEnv, setEnv } from "../env.server.ts";
import { findLocalSecret, localSecret } from "../run/local-secret.ts";
import { BadInput, type CommandDatabase } from "./command.ts";

/** Opens the database that a command works on, with this process's settings. */
export async function openFor(kind: CommandDatabase): Promise<Database> {
  const source = { ...process.env };
  const settings = readDatabaseEnv(source);
  const exists = settings.kind === "server" || fs.existsSync(settings.folder);
  const dataDir = path.resolve(source.MUSTER_DATA_DIR || ".data");
  source.MUSTER_SECRET ||= findLocalSecret(dataDir) ?? (exists ? undefined : freshSecret(kind, dataDir));
  source.NODE_ENV = "development";
  source.LOG_LEVEL ||= "warn";
  setEnv(readEnv(source));
  if (kind === "any" && !exists) return openDatabase({ kind: "memory", dump: await migratedDump() });
  if (kind === "portal" && !exists) throw new BadInput(`there is no portal in ${dataDir} yet: start it once (npm run demo, or npm start), or set DATABASE_URL`);
  const database = await openDatabase(settings).catch((error: unknown) => {
    throw error instanceof FolderInUse ? new BadInput(error.message) : error;
  });
  if (database.kind === "embedded") await applyMigrations(database.pool);
  const pending = await pendingMigrations(database.pool);
  if (pending.length === 0) return database;
  await database.close();
  throw new BadInput(`the database lacks ${pending.length} migration(s), first ${pending[0]}: run \`npm run db:migrate\` first`);
}

/** A command that plans in memory keeps nothing, so any secret does; a new portal keeps its secret beside its data. */
function freshSecret(kind: CommandDatabase, dataDir: string): string {
  return kind === "new-portal" ? localSecret(dataDir) : randomBytes(32).toString("hex");
}
