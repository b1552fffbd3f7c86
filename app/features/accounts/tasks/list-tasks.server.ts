import { type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import { can, effectiveRoles } from "../permissions.ts";
import type { OfficeRole, Viewer } from "../viewer.ts";

export type TaskRow = {
  taskId: string;
  kind: string;
  organisation: { id: string; name: string } | null;
  ownerName: string | null;
  officeRole: OfficeRole | null;
  dueOn: Day | null;
  createdAt: Date;
  doneAt: Date | null;
};

/** What waits for the viewer, the most urgent first. */
export async function listMyTasks(viewer: Viewer): Promise<TaskRow[]> {
  const roles = [...effectiveRoles(viewer)];
  return list({ doneAt: null, OR: [{ personId: viewer.personId }, { personId: null, officeRole: { in: roles } }] }, 50);
}

/** All tasks that office roles hold, open or done; empty for whoever may not administer them. */
export async function listTasks(viewer: Viewer, filter: { state: "open" | "done" }): Promise<TaskRow[]> {
  if (!can(viewer, "tasks.administer")) return [];
  return list({ doneAt: filter.state === "open" ? null : { not: null }, OR: [{ officeRole: { not: null } }, { personId: viewer.personId }] }, 200);
}

async function list(where: Prisma.TaskWhereInput, take: number): Promise<TaskRow[]> {
  const tasks = await db().task.findMany({
    where,
    include: { organisation: true, person: { select: { name: true } } },
    orderBy: [{ doneAt: { sort: "desc", nulls: "last" } }, { dueOn: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }],
    take,
  });
  return tasks.map(({ id, kind, organisation, person, officeRole, dueOn, createdAt, doneAt }) => ({
    taskId: id,
    kind,
    organisation: organisation && { id: organisation.id, name: organisation.shortName ?? organisation.legalName },
    ownerName: person?.name ?? null,
    officeRole,
    dueOn: dueOn && dayOfDate(dueOn),
    createdAt,
    doneAt,
  }));
}
