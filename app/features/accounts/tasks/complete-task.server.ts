import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import type { Act } from "../viewer.ts";
import { mayCompleteTask } from "./task-owner.ts";

/** Marks a task done. Repeating it changes nothing. */
export function completeTask(act: Act, input: { taskId: string }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    const task = await tx.task.findUnique({ where: { id: input.taskId } });
    if (!task || (act.by.kind === "person" && !mayCompleteTask(act.by.viewer, task))) return refuse("not-found");
    const { count } = await tx.task.updateMany({ where: { id: task.id, doneAt: null }, data: { doneAt: act.now, uniqueKey: null } });
    if (count > 0) await recordEvent(tx, act, { action: "task.completed", subjectKind: "task", subjectId: task.id });
    return ok(null);
  });
}
