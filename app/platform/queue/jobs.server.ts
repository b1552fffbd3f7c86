import { now } from "../clock.server.ts";
import type { Tx } from "../database/db.server.ts";
import type { Prisma } from "../database/generated/client.ts";
import { newId } from "../id.server.ts";

/** Runs a job. It may run twice (a process can die between the work and its note that it is done), so it has to be safe to repeat. */
export type JobHandler = (payload: never, job: { id: string; attempt: number }) => Promise<void>;
export type TimetableEntry = { name: string; job: string; everyMinutes: number };

export type JobOptions = {
  /** While a job with this key waits, another is not added; while it runs, it will run once more afterwards, with the later payload. */
  uniqueKey?: string;
  runAt?: Date;
  maxAttempts?: number;
};

/** Puts a job into the queue in the caller's transaction: it runs if and only if the change is committed. */
export async function enqueue(tx: Tx, name: string, payload: Prisma.InputJsonObject, options: JobOptions = {}): Promise<void> {
  const at = now();
  await tx.$executeRaw`
    insert into "Job" (id, name, payload, "uniqueKey", "runAt", "maxAttempts", "createdAt")
    values (${newId(at)}::uuid, ${name}, ${JSON.stringify(payload)}::jsonb, ${options.uniqueKey ?? null}, ${options.runAt ?? at}, ${options.maxAttempts ?? 5}, ${at})
    on conflict ("uniqueKey") do update set "runAgain" = true, payload = excluded.payload where "Job"."lockedBy" is not null`;
}
