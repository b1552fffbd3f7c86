import { transaction } from "../../../platform/database/db.server.ts";
import { createTask } from "./create-task.server.ts";

/** Asks the office to reach by post or telephone whom a letter that the statutes ask for could not be mailed. */
export function askToReachOtherwise({ mailId }: { mailId: string }): Promise<void> {
  return transaction((tx) => createTask(tx, { kind: "reach-otherwise", uniqueKey: `reach-otherwise:${mailId}`, owner: { officeRole: "manager" }, params: { mailId } }));
}
