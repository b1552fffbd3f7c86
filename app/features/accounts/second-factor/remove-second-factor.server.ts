import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { confirmOwnPassword, type PasswordRefusal } from "../password/confirm-own-password.server.ts";
import { endSessions, rotateSession } from "../sessions.server.ts";
import { type Act, needsSecondFactor } from "../viewer.ts";
import { takeOffSecondFactor } from "./take-off-second-factor.server.ts";

/** Removes one's own second factor, where no office role requires one. Other sessions end. */
export async function removeSecondFactor(act: Act, input: { password: string }): Promise<Result<{ setCookie: string }, "not-found" | "required" | PasswordRefusal>> {
  if (act.by.kind !== "person" || !act.by.viewer.hasSecondFactor || !act.by.viewer.secondFactorPassed) return refuse("not-found");
  const { viewer } = act.by;
  if (needsSecondFactor(viewer.officeRoles)) return refuse("required");
  const refusal = await confirmOwnPassword(viewer.personId, input.password);
  if (refusal) return refuse(refusal);
  return transaction(async (tx) => {
    await takeOffSecondFactor(tx, act, viewer.personId, { action: "person.second-factor-removed" });
    await endSessions(tx, viewer.personId, { except: viewer.sessionId });
    // What this session passed is no more: a role that is given later asks for a new one.
    return ok({ setCookie: await rotateSession(tx, viewer.sessionId, { secondFactorAt: null }) });
  });
}
