import { db } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

export type TimetableLine = { name: string; everyMinutes: number; lastRunAt: Date | null };

/** What runs by the clock, and when it was last started; null for whoever may not know. */
export async function listTimetable(viewer: Viewer, timetable: readonly { name: string; everyMinutes: number }[]): Promise<TimetableLine[] | null> {
  if (!can(viewer, "jobs.administer")) return null;
  const runs = new Map((await db().timetableRun.findMany()).map((run) => [run.name, run.lastRunAt]));
  return timetable.map(({ name, everyMinutes }) => ({ name, everyMinutes, lastRunAt: runs.get(name) ?? null }));
}
