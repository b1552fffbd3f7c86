import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";

/** Lets a deactivated person in again, without the affiliations and roles that ended. */
export function reactivatePerson(act: Act, input: { personId: string; reason?: string | null }): Promise<Result<{ changed: boolean }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "people.administer")) return refuse("not-found");
    const { count } = await tx.person.updateMany({ where: { id: input.personId, deactivatedAt: { not: null } }, data: { deactivatedAt: null } });
    if (count === 0) return (await tx.person.findUnique({ where: { id: input.personId }, select: { id: true } })) ? ok({ changed: false }) : refuse("not-found");
    await recordEvent(tx, act, { action: "person.reactivated", subjectKind: "person", subjectId: input.personId, reason: input.reason });
    return ok({ changed: true });
  });
}
