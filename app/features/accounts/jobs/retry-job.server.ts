import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";

/** Puts a job that was given up back into the queue, with all its attempts. Repeating it changes nothing. */
export function retryJob(act: Act, input: { jobId: string }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "jobs.administer")) return refuse("not-found");
    const job = await tx.job.findUnique({ where: { id: input.jobId }, select: { name: true } });
    if (!job) return refuse("not-found");
    const { count } = await tx.job.updateMany({ where: { id: input.jobId, failedAt: { not: null } }, data: { failedAt: null, attempts: 0, runAt: act.now, lastError: null } });
    if (count > 0) await recordEvent(tx, act, { action: "job.retried", subjectKind: "job", subjectId: input.jobId, changes: [{ field: "job", before: null, after: job.name }] });
    return ok(null);
  });
}
