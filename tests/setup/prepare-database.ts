import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../../app/platform/database/embedded.server.ts";
import { applyMigrations, migrationNames } from "../../app/platform/database/migrations.server.ts";

/** Runs once per test command: leaves a migrated database behind that workers copy. */
export default async function prepareDatabase(): Promise<void> {
  const server = process.env.MUSTER_TEST_DATABASE_URL;
  if (server) await prepareTemplate(server);
  else await prepareDump();
}

export function dumpFile(): string {
  const hash = createHash("sha256");
  for (const name of migrationNames()) hash.update(fs.readFileSync(path.join("prisma/migrations", name, "migration.sql")));
  return path.join(".cache", `migrated-${hash.digest("hex").slice(0, 16)}.tar`);
}

async function prepareDump(): Promise<void> {
  const file = dumpFile();
  if (fs.existsSync(file)) return;
  const embedded = await startEmbedded({ folder: null });
  const pool = new pg.Pool({ host: embedded.socketDir, user: "postgres", database: "postgres", max: 1 });
  await applyMigrations(pool);
  await pool.end();
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, await embedded.dump("none"));
  fs.renameSync(partial, file);
  await embedded.close();
}

async function prepareTemplate(url: string): Promise<void> {
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  await admin.query("drop database if exists muster_template with (force)");
  await admin.query("create database muster_template");
  await admin.end();
  const template = new pg.Pool({ connectionString: withDatabase(url, "muster_template"), max: 2 });
  await applyMigrations(template);
  await template.end();
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
