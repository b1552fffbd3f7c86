import { plural } from "./plural.ts";

/** What the command line says. */
export const commandWords = {
  jobsSummary: "list the jobs that failed for good, or put one back into the queue",
  failedJob: (p: { jobId: string; name: string; failedAt: string; attempts: number; lastError: string }) =>
    `${p.jobId}  ${p.name}  failed ${p.failedAt} after ${plural(p.attempts, { one: "# attempt", other: "# attempts" })}: ${p.lastError}`,
  noFailedJob: "No job failed.",
  notAJob: (p: { given: string }) => `no job with the number ${p.given} has failed`,
  jobWaits: "The job is back in the queue and runs within moments.",

  setupLinkSummary: "print a new one-time link for a portal that is not set up yet",
  setupLink: (p: { url: string }) => `This portal is not set up yet. Open this link within 24 hours; it works once:\n\n  ${p.url}\n`,
  alreadySetUp: "This portal is set up already: sign in as a manager to change its settings.",

  backupSummary: "write the whole portal, database and files, into one archive, while it runs",
  restoreSummary: "put a backup into an empty portal, or with --replace in place of everything that is there",
  oneBackupFile: "name one file",
  fileExists: (p: { file: string }) => `${p.file} exists already: a backup never replaces a file`,
  noFolder: (p: { folder: string }) => `there is no folder ${p.folder}`,
  missingFile: (p: { sha256: string }) => `the database names a stored file that is not there: ${p.sha256}`,
  backupDone: (p: { file: string; rows: number; tables: number; files: number }) =>
    `Wrote ${plural(p.rows, { one: "# row", other: "# rows" })} of ${p.tables} tables and ${plural(p.files, { one: "# stored file", other: "# stored files" })} to ${p.file}. Keep it as safe as the portal itself, and MUSTER_SECRET apart from it: without that secret the second factors in it cannot be read.`,
  restoreDone: (p: { createdAt: string; rows: number; tables: number; files: number }) =>
    `Restored ${plural(p.rows, { one: "# row", other: "# rows" })} of ${p.tables} tables and ${plural(p.files, { one: "# stored file", other: "# stored files" })} from ${p.createdAt}.`,
  otherSecret: "This portal has another MUSTER_SECRET than the one that the backup was made with: sealed values, such as second factors, can only be read with the former.",
} as const;
