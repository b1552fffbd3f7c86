import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { hashPassword } from "../../../platform/password.server.ts";
import { mailSecurityNotice } from "../account-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { endSessions, rotateSession } from "../sessions.server.ts";
import type { Act } from "../viewer.ts";
import { checkNewPassword } from "./check-new-password.server.ts";
import { confirmOwnPassword, type PasswordRefusal } from "./confirm-own-password.server.ts";
import type { PasswordProblem } from "./password-rules.ts";

type Outcome = Result<{ setCookie: string }, "not-found" | PasswordRefusal | PasswordProblem>;

/** Changes one's own password. All other sessions end; this one goes on under a new cookie. */
export async function changePassword(act: Act, input: { currentPassword: string; newPassword: string }): Promise<Outcome> {
  if (act.by.kind !== "person") return refuse("not-found");
  const { viewer } = act.by;
  const refusal = await confirmOwnPassword(viewer.personId, input.currentPassword);
  if (refusal) return refuse(refusal);
  const problem = await checkNewPassword(input.newPassword, viewer);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(input.newPassword);
  return transaction(async (tx) => {
    const person = await tx.person.update({ where: { id: viewer.personId }, data: { passwordHash } });
    await tx.emailToken.deleteMany({ where: { personId: person.id, usedAt: null } });
    await endSessions(tx, person.id, { except: viewer.sessionId });
    await mailSecurityNotice(tx, person, "password-changed", act.now);
    await recordEvent(tx, act, { action: "person.password-changed", subjectKind: "person", subjectId: person.id, changes: [{ field: "password", changed: true }] });
    return ok({ setCookie: await rotateSession(tx, viewer.sessionId, {}) });
  });
}
