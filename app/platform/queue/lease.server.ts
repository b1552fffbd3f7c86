import { db } from "../database/db.server.ts";

export type ClaimedJob = { id: string; name: string; payload: unknown; attempts: number; maxAttempts: number };

/** Takes the job that has been due longest, or one whose owner let its claim run out. Two runners never get the same one. */
export async function claimJob(owner: string, at: Date, leaseMs: number): Promise<ClaimedJob | null> {
  const [job] = await db().$queryRaw<ClaimedJob[]>`
    update "Job" set "lockedBy" = ${owner}, "lockedUntil" = ${new Date(at.getTime() + leaseMs)}, attempts = attempts + 1
    where id = (
      select id from "Job"
      where "failedAt" is null and "runAt" <= ${at} and ("lockedUntil" is null or "lockedUntil" < ${at}) and attempts < "maxAttempts"
      order by "runAt", id limit 1 for update skip locked)
    returning id, name, payload, attempts, "maxAttempts"`;
  return job ?? null;
}

/** Keeps a claim while the job still runs. */
export async function renewLease(owner: string, job: ClaimedJob, at: Date, leaseMs: number): Promise<void> {
  await db().job.updateMany({ where: { id: job.id, lockedBy: owner }, data: { lockedUntil: new Date(at.getTime() + leaseMs) } });
}

/** A job that is done leaves the queue, unless it was asked for again while it ran. Nothing happens where another runner has taken it over. */
export async function completeJob(owner: string, job: ClaimedJob, at: Date): Promise<void> {
  const { count } = await db().job.deleteMany({ where: { id: job.id, lockedBy: owner, runAgain: false } });
  if (count > 0) return;
  await db().job.updateMany({
    where: { id: job.id, lockedBy: owner },
    data: { runAgain: false, attempts: 0, runAt: at, lockedBy: null, lockedUntil: null, lastError: null },
  });
}

/** A failed attempt waits for the next one; after the last the job stays in the list of failed ones and its key is free again. */
export async function failJob(owner: string, job: ClaimedJob, at: Date, lastError: string): Promise<void> {
  const released = { lockedBy: null, lockedUntil: null, lastError };
  const again = { ...released, runAt: new Date(at.getTime() + backOffMs(job.attempts)) };
  if (job.attempts < job.maxAttempts) {
    await db().job.updateMany({ where: { id: job.id, lockedBy: owner }, data: again });
    return;
  }
  const { count } = await db().job.updateMany({ where: { id: job.id, lockedBy: owner, runAgain: false }, data: { ...released, failedAt: at, uniqueKey: null } });
  if (count > 0) return;
  await db().job.updateMany({ where: { id: job.id, lockedBy: owner }, data: { ...again, attempts: 0, runAgain: false } });
}

/** Jobs whose last attempt ended with the process that ran it: nobody would ever mark them. */
export async function failAbandonedJobs(at: Date): Promise<void> {
  await db().$executeRaw`
    update "Job" set "failedAt" = ${at}, "uniqueKey" = null, "lockedBy" = null, "lockedUntil" = null, "lastError" = 'the process ended while the job ran'
    where "failedAt" is null and "lockedUntil" < ${at} and attempts >= "maxAttempts"`;
}

/** Half a minute, doubling with each attempt, at most an hour. */
function backOffMs(attempts: number): number {
  return Math.min(30_000 * 2 ** (attempts - 1), 3_600_000);
}
