import type { Tx } from "../../../platform/database/db.server.ts";

/** Whether the cluster's only manager is this person; asked under the lock "office appointments". */
export async function isLastManager(tx: Tx, personId: string): Promise<boolean> {
  const managers = await tx.officeAppointment.findMany({ where: { role: "manager", endedAt: null, person: { deactivatedAt: null } }, select: { personId: true } });
  return managers.length > 0 && managers.every((manager) => manager.personId === personId);
}
