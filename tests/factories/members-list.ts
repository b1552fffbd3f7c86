import type { Act } from "../../app/features/accounts/viewer.ts";
import { requestActivity } from "../../app/features/imports/activity.server.ts";
import { startImport } from "../../app/features/imports/start-import.server.ts";
import { jobs } from "../../app/jobs.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import type { Prisma } from "../../app/platform/database/generated/client.ts";
import { JobRunner } from "../../app/platform/queue/job-runner.server.ts";
import { receiveUpload } from "../../app/platform/storage/upload-folder.server.ts";

/** Runs every job that is due, as a worker would. */
export const runJobs = () => new JobRunner(jobs, []).runDue();

export const importRun = (id: string) => db().importRun.findUniqueOrThrow({ where: { id } });

/** A members' list as an uploaded file, planned. */
export async function planMembersList(act: Act, content: string | Uint8Array, options: Prisma.InputJsonObject, name = "members.csv"): Promise<string> {
  const upload = await receiveUpload(
    (async function* () {
      yield typeof content === "string" ? new TextEncoder().encode(content) : content;
    })(),
    10_000_000,
  );
  if (!upload.ok) throw new Error(upload.problem);
  const started = await startImport(act, { kind: "members", title: name, files: [{ ...upload.value, role: "table", name }], options });
  if (!started.ok) throw new Error(started.problem);
  await runJobs();
  return started.value.runId;
}

export async function commitRun(act: Act, runId: string): Promise<void> {
  const { planHash } = await importRun(runId);
  const asked = await requestActivity(act, { runId, activity: "commit", planHash: planHash ?? "" });
  if (!asked.ok) throw new Error(asked.problem);
  await runJobs();
}

export async function undoRun(act: Act, runId: string): Promise<void> {
  const asked = await requestActivity(act, { runId, activity: "undo" });
  if (!asked.ok) throw new Error(asked.problem);
  await runJobs();
}
