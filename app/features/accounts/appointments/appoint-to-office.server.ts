import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { lockName } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act, OfficeRole } from "../viewer.ts";
import { combinesPowers } from "./combines-powers.server.ts";
import { openAppointment } from "./open-appointment.server.ts";

type Input = {
  personId: string;
  role: OfficeRole;
  reason?: string | null /** Of the board, where the role is joined with one that should be apart from it. */;
  decision?: string | null;
};

/** Gives a person an office role. Manager and data steward are two people unless the board decided otherwise. Repeating it changes nothing. */
export function appointToOffice(act: Act, input: Input): Promise<Result<{ appointmentId: string }, "not-found" | "decision-missing">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "office.appoint")) return refuse("not-found");
    const person = await tx.person.findFirst({ where: { id: input.personId, deactivatedAt: null }, select: { id: true } });
    if (!person) return refuse("not-found");
    await lockName(tx, "office appointments");
    const decision = (await combinesPowers(tx, input.personId, input.role)) ? input.decision?.trim() : null;
    if (decision === undefined || decision === "") return refuse("decision-missing");
    return ok({ appointmentId: await openAppointment(tx, act, { ...input, decision, reason: decision ?? input.reason }) });
  });
}
