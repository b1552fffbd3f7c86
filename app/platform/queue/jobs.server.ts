import { randomUUID } from "node:crypto";
import { database, type Tx } from "../database/db.server.ts";
import type { Prisma } from "../database/generated/client.ts";
import { log } from "../log.server.ts";

export type JobHandler = (payload: never, job: { id: string; attempt: number }) => Promise<void>;
export type TimetableEntry = { name: string; job: string; everyMinutes: number };

/**
 * Puts a job into the queue in the caller's transaction: it runs if and only if the change is committed.
 * With a `uniqueKey`, a second one is not added while the first waits or runs.
 */
export async function enqueue(tx: Tx, name: string, payload: Prisma.InputJsonObject, options: { uniqueKey?: string; runAt?: Date; maxAttempts?: number } = {}): Promise<void> {
  await tx.job.createMany({
    data: [{ name, payload, uniqueKey: options.uniqueKey, ...(options.runAt && { runAt: options.runAt }), ...(options.maxAttempts && { maxAttempts: options.maxAttempts }) }],
    skipDuplicates: true,
  });
}

const leaseMs = 5 * 60_000;
const batchSize = 10;

type ClaimedJob = { id: string; name: string; payload: unknown; attempts: number; maxAttempts: number };

/**
 * Takes due jobs from the queue and runs them until stopped. Any number of these may share one database: a row is
 * locked while it is claimed, and a claim that its owner does not finish within the lease is taken over.
 */
export class JobRunner {
  readonly #owner = randomUUID();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #stopped = true;

  constructor(
    private readonly handlers: Record<string, JobHandler>,
    private readonly timetable: TimetableEntry[],
    private readonly pollMs = 1_000,
  ) {}

  start(): void {
    this.#stopped = false;
    this.#schedule(0);
  }

  /** Stops claiming and waits for the jobs in flight. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(delayMs: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.runDue().then(
        (count) => this.#schedule(count === batchSize ? 0 : this.pollMs),
        (error) => {
          log().error({ err: error }, "the job queue could not be read; trying again");
          this.#schedule(this.pollMs * 5);
        },
      );
    }, delayMs);
  }

  /** Runs the jobs that are due now, once; answers how many were taken. */
  async runDue(now = new Date()): Promise<number> {
    await this.#enqueueTimetable(now);
    const claimed = await database().prisma.$queryRaw<ClaimedJob[]>`
      update "Job" set "lockedBy" = ${this.#owner}, "lockedUntil" = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
      where id in (
        select id from "Job"
        where "finishedAt" is null and "failedAt" is null and "runAt" <= ${now} and ("lockedUntil" is null or "lockedUntil" < ${now})
        order by "runAt" limit ${batchSize} for update skip locked)
      returning id, name, payload, attempts, "maxAttempts"`;
    for (const job of claimed) await this.#run(job, now);
    return claimed.length;
  }

  async #run(job: ClaimedJob, now: Date): Promise<void> {
    const jobs = database().prisma.job;
    try {
      const handler = this.handlers[job.name];
      if (!handler) throw new Error(`no operation is registered for the job "${job.name}"`);
      await handler(job.payload as never, { id: job.id, attempt: job.attempts });
      await jobs.update({ where: { id: job.id }, data: { finishedAt: now, lockedBy: null, lockedUntil: null, uniqueKey: null } });
    } catch (error) {
      const isLast = job.attempts >= job.maxAttempts;
      log().error({ err: error, job: job.name, jobId: job.id, attempt: job.attempts }, isLast ? "job failed for good" : "job failed; it will be tried again");
      await jobs.update({
        where: { id: job.id },
        data: {
          lockedBy: null,
          lockedUntil: null,
          lastError: error instanceof Error ? error.message.slice(0, 500) : "unknown error",
          ...(isLast ? { failedAt: now, uniqueKey: null } : { runAt: new Date(now.getTime() + backOffMs(job.attempts)) }),
        },
      });
    }
  }

  async #enqueueTimetable(now: Date): Promise<void> {
    for (const entry of this.timetable) {
      const before = new Date(now.getTime() - entry.everyMinutes * 60_000);
      await database().prisma.$transaction(async (tx) => {
        const due = await tx.$executeRaw`
          insert into "TimetableRun" (name, "lastRunAt") values (${entry.name}, ${now})
          on conflict (name) do update set "lastRunAt" = excluded."lastRunAt" where "TimetableRun"."lastRunAt" <= ${before}`;
        if (due > 0) await enqueue(tx, entry.job, {}, { uniqueKey: `timetable:${entry.name}` });
      });
    }
  }
}

/** Half a minute, doubling with each attempt, at most an hour. */
function backOffMs(attempts: number): number {
  return Math.min(30_000 * 2 ** (attempts - 1), 3_600_000);
}
