import { db } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

/** The background work that was given up, the latest first, and how much waits; null for whoever may not know. */
export async function listFailedJobs(viewer: Viewer | "command-line", now: Date) {
  if (viewer !== "command-line" && !can(viewer, "jobs.administer")) return null;
  const [failed, waiting, retrying] = await Promise.all([
    db().job.findMany({
      where: { failedAt: { not: null } },
      orderBy: { failedAt: "desc" },
      take: 100,
      select: { id: true, name: true, attempts: true, lastError: true, failedAt: true },
    }),
    db().job.count({ where: { failedAt: null, attempts: 0, runAt: { lte: now } } }),
    db().job.count({ where: { failedAt: null, attempts: { gt: 0 } } }),
  ]);
  return { failed: failed.map(({ id, ...job }) => ({ jobId: id, ...job })), waiting, retrying };
}
