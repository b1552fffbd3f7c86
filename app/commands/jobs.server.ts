import { parseArgs } from "node:util";
import type { Command } from "../platform/command-line/command.ts";
import { db } from "../platform/database/db.server.ts";

/** Lists the jobs that failed for good. */
export const jobs: Command = {
  summary: "list the jobs that failed for good",
  usage: "",
  database: () => "portal",
  async run(args) {
    parseArgs({ args, options: {} });
    const failed = await db().job.findMany({ where: { failedAt: { not: null } }, orderBy: { failedAt: "desc" }, take: 100 });
    const value = failed.map((job) => ({ jobId: job.id, name: job.name, attempts: job.attempts, failedAt: job.failedAt, lastError: job.lastError }));
    const text = value.length === 0 ? "No job failed." : value.map((job) => `${job.jobId}  ${job.name}  ${job.lastError}`).join("\n");
    return { value, text };
  },
};
