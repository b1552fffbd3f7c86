import type { Tx } from "../../../platform/database/db.server.ts";
import type { OfficeRole } from "../viewer.ts";

/** Whoever runs the office should not read what members report in confidence: these roles are apart unless the board decides otherwise. */
const apart: Partial<Record<OfficeRole, OfficeRole>> = { manager: "data_steward", data_steward: "manager" };

/** Whether a person who gets this role would hold two that should be apart. */
export async function combinesPowers(tx: Tx, personId: string, role: OfficeRole): Promise<boolean> {
  const other = apart[role];
  return other !== undefined && (await tx.officeAppointment.count({ where: { personId, role: other, endedAt: null } })) > 0;
}
