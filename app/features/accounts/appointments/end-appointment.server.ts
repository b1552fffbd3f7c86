import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { lockName } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { closeAppointment } from "./close-appointment.server.ts";
import { isLastManager } from "./is-last-manager.server.ts";

/** Takes an office role from a person, at this instant. The cluster keeps at least one manager. Repeating it changes nothing. */
export function endAppointment(act: Act, input: { appointmentId: string; reason?: string | null }): Promise<Result<null, "not-found" | "last-manager">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "office.appoint")) return refuse("not-found");
    await lockName(tx, "office appointments");
    const appointment = await tx.officeAppointment.findUnique({ where: { id: input.appointmentId } });
    if (!appointment) return refuse("not-found");
    if (appointment.endedAt) return ok(null);
    if (appointment.role === "manager" && (await isLastManager(tx, appointment.personId))) return refuse("last-manager");
    await closeAppointment(tx, act, appointment, input.reason);
    return ok(null);
  });
}
