export type ImportStatus = "uploaded" | "planned" | "committed" | "partly_undone" | "undone" | "failed" | "outdated";
export type ImportActivity = "plan" | "commit" | "undo";

/** Why a run stands where it stands. */
export type ImportFailure = "unreadable" | "too-slow" | "too-much-memory" | "data-changed" | "undecided" | "not-allowed" | "file-gone" | "busy-tables" | "our-fault";

export type Progress = { step: string; done: number; total: number };

type Active = { status: ImportStatus; activity: string | null; activityStartedAt: Date | null; activityUntil: Date | null };

/**
 * What is going on with a run. The status is what holds in the database; an activity that nobody has carried on in time
 * ended with its process, and since it writes all or nothing, the status says which.
 */
export type ImportState = { kind: "resting" } | { kind: "waiting" | "working" | "interrupted"; activity: ImportActivity };

export function stateOf(run: Active, now: Date): ImportState {
  if (run.activity === null || run.activityUntil === null) return { kind: "resting" };
  const activity = run.activity as ImportActivity;
  if (run.activityUntil <= now) return { kind: "interrupted", activity };
  return { kind: run.activityStartedAt === null ? "waiting" : "working", activity };
}

/** Whether a process works on the run, or will soon. */
export function isBusy(run: Active, now: Date): boolean {
  return ["waiting", "working"].includes(stateOf(run, now).kind);
}

const possible: Record<ImportActivity, readonly ImportStatus[]> = {
  plan: ["uploaded", "planned", "failed"],
  commit: ["planned"],
  undo: ["committed", "partly_undone"],
};

/** Whether the activity makes sense in this status. */
export function mayBegin(activity: ImportActivity, status: ImportStatus): boolean {
  return possible[activity].includes(status);
}

/** Statuses in which the run has written nothing, so that it may be thrown away. */
export function isDiscardable(status: ImportStatus): boolean {
  return status === "uploaded" || status === "planned" || status === "failed";
}
