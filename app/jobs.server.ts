import type { JobHandler, TimetableEntry } from "./platform/queue/jobs.server.ts";

/** Job name → operation: all background work on one page. */
export const jobs: Record<string, JobHandler> = {};

/** What runs by the clock. */
export const timetable: TimetableEntry[] = [];
