import { type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { type NewAppointment, openAppointment } from "./open-appointment.server.ts";

/** Gives a person an office role. Repeating it changes nothing. */
export function appointToOffice(act: Act, input: NewAppointment): Promise<Result<{ appointmentId: string }, "not-found" | "decision-missing">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "office.appoint")) return refuse("not-found");
    const person = await tx.person.findFirst({ where: { id: input.personId, deactivatedAt: null }, select: { id: true } });
    return person ? openAppointment(tx, act, input) : refuse("not-found");
  });
}
