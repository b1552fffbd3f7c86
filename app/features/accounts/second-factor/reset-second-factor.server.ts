import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { actorId, mayAct } from "../permissions.ts";
import { endSessions } from "../sessions.server.ts";
import type { Act } from "../viewer.ts";
import { takeOffSecondFactor } from "./take-off-second-factor.server.ts";

/**
 * The office takes away the second factor of someone who lost app and recovery codes. All their sessions end; an office
 * role of theirs stays without effect until they set up a new one. Nobody does this for themself.
 */
export function resetSecondFactor(act: Act, input: { personId: string; reason: string }): Promise<Result<{ changed: boolean }, "not-found" | "yourself">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "people.administer")) return refuse("not-found");
    if (input.personId === actorId(act)) return refuse("yourself");
    const person = await tx.person.findUnique({ where: { id: input.personId }, select: { totpConfirmedAt: true } });
    if (!person) return refuse("not-found");
    if (!person.totpConfirmedAt) return ok({ changed: false });
    await takeOffSecondFactor(tx, act, input.personId, { action: "person.second-factor-reset", reason: input.reason });
    await endSessions(tx, input.personId);
    return ok({ changed: true });
  });
}
