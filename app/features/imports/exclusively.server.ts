import { ok, type Result, refuse } from "../../lib/result.ts";
import { type Tx, transaction } from "../../platform/database/db.server.ts";
import { name } from "./change-sql.ts";

const maxMs = 600_000;
/** Shorter than the second after which a database looks for deadlocks: it is the import that gives way, never a person's edit. */
const lockTimeoutMs = 800;
const giveUpAfterMs = 60_000;

/**
 * Runs `work` in a transaction in which nobody else writes to the tables (reading goes on), and no other import runs.
 * Gives up where they do not come free. Timestamps are written as UTC in it, so that fingerprints of rows stay the same.
 */
export async function exclusively<Value>(tables: readonly string[], work: (tx: Tx) => Promise<Value>): Promise<Result<Value, "busy-tables">> {
  const startedAt = Date.now();
  for (;;) {
    try {
      return ok(
        await transaction(async (tx) => {
          await lock(tx, tables);
          return work(tx);
        }, maxMs),
      );
    } catch (error) {
      if (!isLockFailure(error)) throw error;
      if (Date.now() - startedAt > giveUpAfterMs) return refuse("busy-tables");
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
    }
  }
}

async function lock(tx: Tx, tables: readonly string[]): Promise<void> {
  await tx.$executeRaw`set local timezone = 'UTC'`;
  await tx.$executeRawUnsafe(`set local lock_timeout = ${lockTimeoutMs}`);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('imports', 0))`;
  for (const table of tables) await tx.$executeRawUnsafe(`lock table ${name(table)} in exclusive mode`);
  await tx.$executeRaw`set local lock_timeout = 0`;
}

/** lock_not_available, deadlock_detected */
function isLockFailure(error: unknown): boolean {
  return error instanceof Error && /55P03|40P01/.test(`${error.message} ${JSON.stringify(error)}`);
}
