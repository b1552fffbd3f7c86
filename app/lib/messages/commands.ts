import { plural } from "./plural.ts";

/** What the command line says. */
export const commandWords = {
  jobsSummary: "list the jobs that failed for good, or put one back into the queue",
  failedJob: (p: { jobId: string; name: string; failedAt: string; attempts: number; lastError: string }) =>
    `${p.jobId}  ${p.name}  failed ${p.failedAt} after ${plural(p.attempts, { one: "# attempt", other: "# attempts" })}: ${p.lastError}`,
  noFailedJob: "No job failed.",
  notAJob: (p: { given: string }) => `no job with the number ${p.given} has failed`,
  jobWaits: "The job is back in the queue and runs within moments.",
} as const;
