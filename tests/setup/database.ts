import pg from "pg";
import { beforeAll, beforeEach } from "vitest";
import { moveClock } from "../../app/platform/clock.server.ts";
import { type Database, openDatabase } from "../../app/platform/database/db.server.ts";
import { migratedDump } from "../../app/platform/database/migrated-dump.server.ts";
import { setEnv } from "../../app/platform/env.server.ts";
import { withDatabase } from "./prepare-database.ts";
import { testEnv } from "./test-env.ts";

const slot = globalThis as { musterTestDatabase?: Promise<{ database: Database; truncate: string }> };

beforeAll(async () => {
  setEnv(testEnv());
  slot.musterTestDatabase ??= open();
  await slot.musterTestDatabase;
});

beforeEach(async () => {
  moveClock(null);
  const { database, truncate } = (await slot.musterTestDatabase) as { database: Database; truncate: string };
  await database.pool.query(truncate);
});

async function open() {
  const server = process.env.MUSTER_TEST_DATABASE_URL;
  const database = server
    ? await openDatabase({ kind: "server", url: await copyTemplate(server), poolSize: 5 })
    : await openDatabase({ kind: "memory", dump: await migratedDump() });
  const tables = await database.pool.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
  );
  return { database, truncate: `truncate ${tables.rows.map((row) => row.name).join(", ")} restart identity cascade` };
}

async function copyTemplate(url: string): Promise<string> {
  const name = `muster_test_${process.pid}`;
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} template muster_template`);
  await admin.end();
  return withDatabase(url, name);
}
