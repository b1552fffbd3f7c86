import type { Day } from "../../lib/day.ts";

export type ProjectStatus = "planned" | "signed" | "running" | "closed" | "terminated" | "unknown";

/** Where a project stands on a day. What its funder says goes before the calendar only where it ended before its time. */
export type ProjectStage = "planned" | "running" | "ended" | "terminated" | "unknown";

export const projectStages = ["running", "planned", "ended", "terminated", "unknown"] as const satisfies readonly ProjectStage[];

export function projectStage({ status, startsOn, endsOn }: { status: ProjectStatus; startsOn: Day | null; endsOn: Day | null }, today: Day): ProjectStage {
  if (status === "terminated") return "terminated";
  if (status === "closed") return "ended";
  if (endsOn !== null && endsOn < today) return "ended";
  if (startsOn !== null) return startsOn > today ? "planned" : "running";
  if (status === "planned" || status === "running") return status;
  return "unknown";
}
