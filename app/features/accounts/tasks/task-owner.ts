import { can, effectiveRoles } from "../permissions.ts";
import type { OfficeRole, Viewer } from "../viewer.ts";

/** Whose task it is: a person's, or that of whoever holds an office role. */
export type TaskOwner = { personId: string | null; officeRole: OfficeRole | null };

/** Whether the task waits for this viewer. */
export function isTaskOf(viewer: Viewer, task: TaskOwner): boolean {
  if (task.personId !== null) return task.personId === viewer.personId;
  return task.officeRole !== null && effectiveRoles(viewer).includes(task.officeRole);
}

/** One's own tasks, and for the office those of other office roles. */
export function mayCompleteTask(viewer: Viewer, task: TaskOwner): boolean {
  return isTaskOf(viewer, task) || (task.officeRole !== null && can(viewer, "tasks.administer"));
}
