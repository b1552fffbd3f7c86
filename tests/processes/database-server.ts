import pg from "pg";
import { applyMigrations } from "../../app/platform/database/migrations.server.ts";
import { withDatabase } from "../setup/prepare-database.ts";

export type DatabaseServer = ReturnType<typeof databaseServer>;

/** Databases of their own on the PostgreSQL that the tests were given. */
export function databaseServer() {
  const url = process.env.MUSTER_TEST_DATABASE_URL as string;
  const made: string[] = [];
  let admin: pg.Client;
  const nameOf = (databaseUrl: string) => new URL(databaseUrl).pathname.slice(1);
  const emptyDatabase = async () => {
    const name = `muster_process_${process.pid}_${made.length}`;
    await admin.query(`create database ${name}`);
    made.push(name);
    return withDatabase(url, name);
  };
  return {
    async open() {
      admin = new pg.Client({ connectionString: url });
      await admin.connect();
    },
    async close() {
      for (const name of made.splice(0)) await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
    emptyDatabase,
    async migratedDatabase() {
      const databaseUrl = await emptyDatabase();
      const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
      await applyMigrations(pool);
      await pool.end();
      return databaseUrl;
    },
    async rows(databaseUrl: string, statement: string): Promise<unknown[]> {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      const { rows } = await client.query(statement);
      await client.end();
      return rows;
    },
    /** Cuts every connection to the database and lets none in while `work` runs. */
    async away(databaseUrl: string, work: () => Promise<void>) {
      const name = nameOf(databaseUrl);
      await admin.query(`alter database ${name} allow_connections false`);
      await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
      await work();
      await admin.query(`alter database ${name} allow_connections true`);
    },
  };
}
