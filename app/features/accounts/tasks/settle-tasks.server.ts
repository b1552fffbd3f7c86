import type { Tx } from "../../../platform/database/db.server.ts";

/** Closes the open task of that key because what it asked for has happened; its key is free again. */
export async function settleTasks(tx: Tx, uniqueKey: string, now: Date): Promise<void> {
  await tx.task.updateMany({ where: { uniqueKey, doneAt: null }, data: { doneAt: now, uniqueKey: null } });
}
