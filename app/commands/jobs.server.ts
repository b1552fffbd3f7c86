import { parseArgs } from "node:util";
import { z } from "zod";
import { listFailedJobs } from "../features/accounts/jobs/list-failed-jobs.server.ts";
import { retryJob } from "../features/accounts/jobs/retry-job.server.ts";
import { commandWords as words } from "../lib/messages/commands.ts";
import { now } from "../platform/clock.server.ts";
import { BadInput, type CommandAnswer, type RunCommand } from "../platform/command-line/command.ts";

/** Lists the jobs that failed for good; with --retry puts one back. */
export const runJobs: RunCommand = async (args) => {
  const { values } = parseArgs({ args, options: { retry: { type: "string" } } });
  return values.retry === undefined ? list() : retry(values.retry);
};

async function list(): Promise<CommandAnswer> {
  const value = await listFailedJobs("command-line", now());
  const lines = value?.failed.map((job) => words.failedJob({ ...job, failedAt: job.failedAt?.toISOString() ?? "", lastError: job.lastError ?? "" })) ?? [];
  return { value, text: lines.join("\n") || words.noFailedJob };
}

async function retry(jobId: string): Promise<CommandAnswer> {
  if (!z.uuid().safeParse(jobId).success) throw new BadInput(words.notAJob({ given: jobId }));
  const outcome = await retryJob({ by: { kind: "command-line" }, now: now(), requestId: null }, { jobId });
  if (!outcome.ok) throw new BadInput(words.notAJob({ given: jobId }));
  return { value: { jobId, isWaiting: true }, text: words.jobWaits };
}
