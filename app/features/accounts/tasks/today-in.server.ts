import { type Day, dayIn } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../cluster-day.server.ts";
import type { Viewer } from "../viewer.ts";

/** The calendar day that it is for the viewer: in their own time zone, else in the cluster's. */
export async function todayIn(viewer: Viewer, now: Date): Promise<Day> {
  return viewer.timeZone ? dayIn(viewer.timeZone, now) : clusterDay(db(), now);
}
