import pg from "pg";
import { migratedDump } from "../../app/platform/database/migrated-dump.server.ts";
import { applyMigrations } from "../../app/platform/database/migrations.server.ts";

/** Runs once per test command: leaves a migrated database behind that workers copy. */
export default async function prepareDatabase(): Promise<void> {
  const server = process.env.MUSTER_TEST_DATABASE_URL;
  if (server) await prepareTemplate(server);
  else await migratedDump();
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
