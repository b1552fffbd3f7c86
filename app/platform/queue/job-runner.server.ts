import { randomUUID } from "node:crypto";
import { hideSecrets } from "../../lib/hide-secrets.ts";
import { now } from "../clock.server.ts";
import { database } from "../database/db.server.ts";
import { log } from "../log.server.ts";
import { enqueue, type JobHandler, type TimetableEntry } from "./jobs.server.ts";
import { type ClaimedJob, claimJob, completeJob, failAbandonedJobs, failJob, renewLease } from "./lease.server.ts";

type Settings = {
  pollMs: number;
  /** How many jobs run at once in this process. */
  concurrency: number;
  /** How long a claim holds without being renewed: after that the owner counts as dead and another runner takes the job. */
  leaseMs: number;
  timetableEveryMs: number;
};

const usual: Settings = { pollMs: 1_000, concurrency: 1, leaseMs: 60_000, timetableEveryMs: 30_000 };

/** Takes due jobs from the queue and runs them until stopped. Any number of these may share one database. */
export class JobRunner {
  readonly #owner = randomUUID();
  readonly #settings: Settings;
  #loops: Promise<void>[] = [];
  #wake: (() => void)[] = [];
  #isStopped = true;
  #timetableLookedAt = 0;

  constructor(
    private readonly handlers: Record<string, JobHandler>,
    private readonly timetable: TimetableEntry[],
    settings: Partial<Settings> = {},
  ) {
    this.#settings = { ...usual, ...settings };
  }

  start(): void {
    this.#isStopped = false;
    this.#loops = Array.from({ length: this.#settings.concurrency }, () => this.#loop());
  }

  /** Stops claiming and waits for the jobs in flight. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const wake of this.#wake.splice(0)) wake();
    await Promise.all(this.#loops);
  }

  /** Runs what is due, and what that makes due, until nothing is; answers how many were run. */
  async runDue(): Promise<number> {
    await this.#enqueueTimetable();
    let count = 0;
    while (await this.#runNext()) count += 1;
    return count;
  }

  async #loop(): Promise<void> {
    while (!this.#isStopped) {
      const didRun = await this.#lookAround().catch((error: unknown) => {
        log().error({ err: error }, "the job queue could not be read; trying again");
        return false;
      });
      if (!didRun) await this.#pause();
    }
  }

  async #lookAround(): Promise<boolean> {
    if (Date.now() - this.#timetableLookedAt >= this.#settings.timetableEveryMs) {
      this.#timetableLookedAt = Date.now();
      await this.#enqueueTimetable();
      await failAbandonedJobs(now());
    }
    return this.#runNext();
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isStopped) return resolve();
      const timer = setTimeout(resolve, this.#settings.pollMs);
      this.#wake.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  async #runNext(): Promise<boolean> {
    const job = await claimJob(this.#owner, now(), this.#settings.leaseMs);
    if (!job) return false;
    const renewal = setInterval(() => this.#renew(job), this.#settings.leaseMs / 3);
    const startedAt = performance.now();
    try {
      const handler = this.handlers[job.name];
      if (!handler) throw new Error(`no operation is registered for the job "${job.name}"`);
      await handler(job.payload as never, { id: job.id, attempt: job.attempts });
      await completeJob(this.#owner, job, now());
      log().info({ job: job.name, jobId: job.id, attempt: job.attempts, ms: Math.round(performance.now() - startedAt) }, "job done");
    } catch (error) {
      const isLast = job.attempts >= job.maxAttempts;
      log().error({ err: error, job: job.name, jobId: job.id, attempt: job.attempts }, isLast ? "job failed for good" : "job failed; it will be tried again");
      await failJob(this.#owner, job, now(), error instanceof Error ? hideSecrets(error.message).slice(0, 500) : "unknown error");
    } finally {
      clearInterval(renewal);
    }
    return true;
  }

  #renew(job: ClaimedJob): void {
    renewLease(this.#owner, job, now(), this.#settings.leaseMs).catch((error: unknown) => log().warn({ err: error, jobId: job.id }, "a job's claim could not be renewed"));
  }

  async #enqueueTimetable(): Promise<void> {
    for (const entry of this.timetable) {
      const at = now();
      const before = new Date(at.getTime() - entry.everyMinutes * 60_000);
      await database().prisma.$transaction(async (tx) => {
        const due = await tx.$executeRaw`
          insert into "TimetableRun" (name, "lastRunAt") values (${entry.name}, ${at})
          on conflict (name) do update set "lastRunAt" = excluded."lastRunAt" where "TimetableRun"."lastRunAt" <= ${before}`;
        if (due > 0) await enqueue(tx, entry.job, {}, { uniqueKey: `timetable:${entry.name}` });
      });
    }
  }
}
