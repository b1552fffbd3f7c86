import { commands } from "./commands.server.ts";
import { issueSetupLink } from "./features/accounts/set-up/issue-setup-link.server.ts";
import { jobs, timetable } from "./jobs.server.ts";
import { commandWords } from "./lib/messages/commands.ts";
import { now } from "./platform/clock.server.ts";
import { listenForCommands } from "./platform/command-line/command-socket.server.ts";
import { type Database, openDatabase } from "./platform/database/db.server.ts";
import { FolderInUse } from "./platform/database/folder-lock.server.ts";
import { applyMigrations, pendingMigrations } from "./platform/database/migrations.server.ts";
import { env } from "./platform/env.server.ts";
import { JobRunner } from "./platform/queue/job-runner.server.ts";

export { answerPages } from "./http/answer-pages.server.ts";
export { keepPages } from "./http/page-cache.server.ts";
export { renderBySegment } from "./http/render-by-segment.server.ts";
export { detourUntilSetUp } from "./http/until-set-up.server.ts";
export { EnvError, env } from "./platform/env.server.ts";
export { log } from "./platform/log.server.ts";

/** Thrown where the database is not what the code needs; the message says what to do. */
export class NotReady extends Error {}

export type Running = { stop(): Promise<void> };

/**
 * Opens the database and starts what belongs to the web process. The embedded database is migrated here (nobody else
 * can reach it) and its jobs run here; a database server must have been migrated and has workers of its own.
 */
export async function boot(): Promise<Running> {
  const database = await openDatabase(env().database).catch((error: unknown) => {
    throw error instanceof FolderInUse ? new NotReady(error.message) : error;
  });
  if (database.kind === "embedded") await applyMigrations(database.pool);
  await refuseUnmigrated(database);
  if (database.kind === "server") return { stop: () => database.close() };
  const runner = new JobRunner(jobs, timetable);
  runner.start();
  const commandSocket = await listenForCommands(env().dataDir, commands);
  return {
    async stop() {
      await commandSocket.close();
      await runner.stop();
      await database.close();
    },
  };
}

/** Opens the database and runs its jobs, for a worker process. */
export async function bootWorker(): Promise<Running> {
  const settings = env().database;
  if (settings.kind === "embedded") {
    throw new NotReady("DATABASE_URL is not set: without a database server the web process runs the jobs itself, and no worker is needed");
  }
  const database = await openDatabase(settings);
  await refuseUnmigrated(database);
  const runner = new JobRunner(jobs, timetable, { concurrency: 4 });
  runner.start();
  return {
    async stop() {
      await runner.stop();
      await database.close();
    },
  };
}

async function refuseUnmigrated(database: Database): Promise<void> {
  const pending = await pendingMigrations(database.pool).catch(async (error: unknown) => {
    await database.close();
    throw new NotReady(`the database does not answer (${error instanceof Error ? error.message : "unknown error"}): check DATABASE_URL and that the server runs`);
  });
  if (pending.length === 0) return;
  await database.close();
  throw new NotReady(`the database lacks ${pending.length} migration(s), first ${pending[0]}: run \`npm run db:migrate\` and start again`);
}

/** What the console says of a portal that nobody has set up yet; null where one has. */
export async function firstRunNotice(): Promise<string | null> {
  const link = await issueSetupLink(now());
  return link.ok ? commandWords.setupLink(link.value) : null;
}

/** Whether the database answers; for /readyz. */
export async function isReady(): Promise<boolean> {
  const { pool } = await openDatabase(env().database);
  return pool.query("select 1").then(
    () => true,
    () => false,
  );
}
