import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockName } from "../lock.server.ts";
import type { Act, OfficeRole } from "../viewer.ts";

/** Gives a person an office role from now on, within the caller's transaction; one that they hold already stays as it is. */
export async function openAppointment(tx: Tx, act: Act, input: { personId: string; role: OfficeRole; reason?: string | null; decision?: string | null }): Promise<string> {
  await lockName(tx, "office appointments");
  const held = await tx.officeAppointment.findFirst({ where: { personId: input.personId, role: input.role, endedAt: null }, select: { id: true } });
  if (held) return held.id;
  const { id } = await tx.officeAppointment.create({ data: { personId: input.personId, role: input.role, startedAt: act.now, decision: input.decision ?? null } });
  await recordEvent(tx, act, {
    action: "office.appointed",
    subjectKind: "person",
    subjectId: input.personId,
    changes: [{ field: "officeRole", before: null, after: input.role }],
    reason: input.reason,
  });
  return id;
}
