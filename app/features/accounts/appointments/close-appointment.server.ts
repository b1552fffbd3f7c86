import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import type { Act, OfficeRole } from "../viewer.ts";

/** Ends an open office appointment within the caller's transaction, which holds the lock "office appointments" and asked `isLastManager`. */
export async function closeAppointment(tx: Tx, act: Act, appointment: { id: string; personId: string; role: OfficeRole }, reason?: string | null): Promise<void> {
  await tx.officeAppointment.update({ where: { id: appointment.id }, data: { endedAt: act.now } });
  await recordEvent(tx, act, {
    action: "office.appointment-ended",
    subjectKind: "person",
    subjectId: appointment.personId,
    changes: [{ field: "officeRole", before: appointment.role, after: null }],
    reason,
  });
}
