import { jobs, timetable } from "./jobs.server.ts";
import { openDatabase } from "./platform/database/db.server.ts";
import { applyMigrations, pendingMigrations } from "./platform/database/migrations.server.ts";
import { env } from "./platform/env.server.ts";
import { JobRunner } from "./platform/queue/jobs.server.ts";

export { EnvError, env } from "./platform/env.server.ts";
export { log } from "./platform/log.server.ts";

/** Thrown where the database is not what the code needs; the message says what to do. */
export class NotReady extends Error {}

export type Running = { stop(): Promise<void> };

/**
 * Opens the database and starts what belongs to this process. The embedded database is migrated here (nobody else
 * can reach it) and its jobs run here; a database server must have been migrated and has workers of its own.
 */
export async function boot(): Promise<Running> {
  const settings = env();
  const database = await openDatabase(settings.database);
  if (database.kind === "embedded") await applyMigrations(database.pool);
  const pending = await pendingMigrations(database.pool);
  if (pending.length > 0) {
    await database.close();
    throw new NotReady(`the database lacks ${pending.length} migration(s), first ${pending[0]}: run \`npm run db:migrate\` and start again`);
  }
  const runner = database.kind === "embedded" ? new JobRunner(jobs, timetable) : null;
  runner?.start();
  return {
    async stop() {
      await runner?.stop();
      await database.close();
    },
  };
}

/** Whether the database answers; for /readyz. */
export async function isReady(): Promise<boolean> {
  const { pool } = await openDatabase(env().database);
  return pool.query("select 1").then(
    () => true,
    () => false,
  );
}
