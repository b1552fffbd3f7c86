import { ok, type Result, refuse } from "../../lib/result.ts";
import { now } from "../../platform/clock.server.ts";
import { db, type Tx, transaction } from "../../platform/database/db.server.ts";
import { type ImportRun, Prisma } from "../../platform/database/generated/client.ts";
import { newId } from "../../platform/id.server.ts";
import { log } from "../../platform/log.server.ts";
import { enqueue } from "../../platform/queue/jobs.server.ts";
import { actorId, mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { type ImportActivity, type ImportFailure, isBusy, mayBegin, type Progress } from "./import-run.ts";

export const importJob = "imports.work";

/** How long a request may wait for a process to take it up, and how long an activity counts as alive without a sign. */
const waitMs = 10 * 60_000;
const aliveMs = 120_000;
const signEveryMs = 2_000;

export type Activity = { runId: string; token: string };

type Ask = { runId: string; activity: ImportActivity /** The plan that the person saw: nothing else is committed. */; planHash?: string };

/** Asks for a run to be planned, committed or undone, by a job. One thing at a time. */
export function requestActivity(act: Act, ask: Ask): Promise<Result<null, "not-found" | "busy" | "too-late" | "data-changed">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "imports.run")) return refuse("not-found");
    const run = await lockRun(tx, ask.runId);
    if (!run) return refuse("not-found");
    const problem = whyNot(run, ask, act.now);
    if (problem) return refuse(problem);
    await beginActivity(tx, act, run.id, ask.activity);
    return ok(null);
  });
}

function whyNot(run: ImportRun, { activity, planHash }: Ask, now: Date): "busy" | "too-late" | "data-changed" | null {
  if (isBusy(run, now)) return "busy";
  // What an undo needs is deleted with the run's time.
  if (!mayBegin(activity, run.status) || (activity === "undo" && run.keepUntil === null)) return "too-late";
  return activity === "commit" && run.planHash !== planHash ? "data-changed" : null;
}

/** Has a job do this with the run, from the caller's commit on. */
export async function beginActivity(tx: Tx, act: Act, runId: string, activity: ImportActivity): Promise<void> {
  const token = newId(act.now);
  const activityUntil = new Date(act.now.getTime() + waitMs);
  await tx.importRun.update({
    where: { id: runId },
    data: { activity, activityToken: token, activityById: actorId(act), activityStartedAt: null, activityUntil, failure: null, progress: Prisma.DbNull },
  });
  // Not tried again by itself: whoever asked is told that nothing was written, and asks again.
  await enqueue(tx, importJob, { runId, token }, { maxAttempts: 1 });
}

/** The run, which others wait to change until this transaction ends; null where there is none. */
export async function lockRun(tx: Tx, runId: string) {
  await tx.$queryRaw`select 1 from "ImportRun" where id = ${runId}::uuid for update`;
  return tx.importRun.findUnique({ where: { id: runId }, include: { files: true } });
}

/** Takes an activity up that was asked for; null where it was taken up before, or something else was asked for since. */
export async function takeUp({ runId, token }: Activity, at: Date) {
  const { count } = await db().importRun.updateMany({
    where: { id: runId, activityToken: token, activityStartedAt: null },
    data: { activityStartedAt: at, activityUntil: new Date(at.getTime() + aliveMs) },
  });
  return count === 0 ? null : db().importRun.findUniqueOrThrow({ where: { id: runId }, include: { files: true } });
}

/** Begins an activity in this process, without a job. */
export async function startActivity(act: Act, runId: string, activity: ImportActivity): Promise<SignOfLife> {
  const token = newId(act.now);
  const activityUntil = new Date(act.now.getTime() + aliveMs);
  await db().importRun.update({ where: { id: runId }, data: { activity, activityToken: token, activityById: actorId(act), activityStartedAt: act.now, activityUntil } });
  return signsOfLife({ runId, token });
}

/** Columns of a run that nothing is going on with. */
export const atRest = { activity: null, activityToken: null, activityById: null, activityStartedAt: null, activityUntil: null } as const;

/** Ends an activity that wrote nothing, with the reason; where another has begun since, nothing happens. */
export async function endActivity({ runId, token }: Activity, failure: ImportFailure | null): Promise<void> {
  await db().importRun.updateMany({ where: { id: runId, activityToken: token }, data: { ...atRest, failure } });
}

export type SignOfLife = { report(progress: Progress): void; stop(): void };

/**
 * Says every two seconds that the activity goes on and how far it is, past its transaction. On the embedded database,
 * which has one connection, the sign waits for the transaction's end; nobody else could read it before anyway.
 */
export function signsOfLife({ runId, token }: Activity): SignOfLife {
  let latest: Progress | null = null;
  let isWriting = false;
  const write = () => {
    if (isWriting) return;
    isWriting = true;
    const data = { activityUntil: new Date(now().getTime() + aliveMs), ...(latest && { progress: latest }) };
    db()
      .importRun.updateMany({ where: { id: runId, activityToken: token }, data })
      .catch((error: unknown) => log().warn({ err: error, runId }, "an import's sign of life could not be written"))
      .finally(() => {
        isWriting = false;
      });
  };
  const timer = setInterval(write, signEveryMs);
  return {
    report: (progress) => {
      latest = progress;
    },
    stop: () => clearInterval(timer),
  };
}
