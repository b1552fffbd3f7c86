import { type Day, dateOfDay } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import type { OfficeRole } from "../viewer.ts";
import type { TaskKind } from "./task-kind.ts";

export type NewTask = {
  kind: TaskKind;
  /** One open task per key; a second one is not added. */
  uniqueKey?: string;
  owner: { personId: string } | { officeRole: OfficeRole };
  organisationId?: string;
  dueOn?: Day;
  /** Ids only: names are looked up when the task is shown to someone who may see them. */
  params?: Prisma.InputJsonObject;
};

/** Adds something that waits for a person or an office role, in the transaction of what caused it. */
export async function createTask(tx: Tx, task: NewTask): Promise<void> {
  await tx.task.createMany({
    data: [
      {
        kind: task.kind,
        params: task.params ?? {},
        uniqueKey: task.uniqueKey,
        personId: "personId" in task.owner ? task.owner.personId : null,
        officeRole: "officeRole" in task.owner ? task.owner.officeRole : null,
        organisationId: task.organisationId,
        dueOn: task.dueOn && dateOfDay(task.dueOn),
      },
    ],
    skipDuplicates: true,
  });
}
