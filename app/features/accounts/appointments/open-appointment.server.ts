import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockName } from "../lock.server.ts";
import type { Act, OfficeRole } from "../viewer.ts";
import { combinesPowers } from "./combines-powers.server.ts";

/** `decision` is the board's, where the role is joined with one that should be apart from it; elsewhere it is not kept. */
export type NewAppointment = { personId: string; role: OfficeRole; reason?: string | null; decision?: string | null };

/**
 * Gives a person an office role from now on, within the caller's transaction; one that they hold already stays as it is.
 * Manager and data steward are two people unless the board decided otherwise.
 */
export async function openAppointment(tx: Tx, act: Act, { personId, role, reason, decision }: NewAppointment): Promise<Result<{ appointmentId: string }, "decision-missing">> {
  await lockName(tx, "office appointments");
  const held = await tx.officeAppointment.findFirst({ where: { personId, role, endedAt: null }, select: { id: true } });
  if (held) return ok({ appointmentId: held.id });
  const joinedBy = (await combinesPowers(tx, personId, role)) ? (decision ?? "").trim() : null;
  if (joinedBy === "") return refuse("decision-missing");
  const { id } = await tx.officeAppointment.create({ data: { personId, role, startedAt: act.now, decision: joinedBy } });
  await recordEvent(tx, act, {
    action: "office.appointed",
    subjectKind: "person",
    subjectId: personId,
    changes: [{ field: "officeRole", before: null, after: role }],
    reason: joinedBy ?? reason,
  });
  return ok({ appointmentId: id });
}
