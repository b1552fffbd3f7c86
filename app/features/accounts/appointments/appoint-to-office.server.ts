import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act, OfficeRole } from "../viewer.ts";
import { openAppointment } from "./open-appointment.server.ts";

/** Gives a person an office role. Repeating it changes nothing. */
export function appointToOffice(act: Act, input: { personId: string; role: OfficeRole; reason?: string | null }): Promise<Result<{ appointmentId: string }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "office.appoint")) return refuse("not-found");
    const person = await tx.person.findFirst({ where: { id: input.personId, deactivatedAt: null }, select: { id: true } });
    if (!person) return refuse("not-found");
    return ok({ appointmentId: await openAppointment(tx, act, input) });
  });
}
