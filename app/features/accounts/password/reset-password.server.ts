import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { hashPassword } from "../../../platform/password.server.ts";
import { forgiveAttempts } from "../../../platform/rate-limit.server.ts";
import { mailSecurityNotice } from "../account-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { findEmailToken, spendEmailToken } from "../email-token.server.ts";
import { endSessions } from "../sessions.server.ts";
import { limits } from "../sign-in/limits.ts";
import type { Act } from "../viewer.ts";
import { checkNewPassword } from "./check-new-password.server.ts";
import type { PasswordProblem } from "./password-rules.ts";

/**
 * Sets a new password with a mailed link, which it uses up. All sessions end, other links stop working; a second
 * factor stays. The link proves the address, so an account that was never confirmed is confirmed by it.
 */
export async function resetPassword(act: Act, input: { token: string; password: string }): Promise<Result<null, "link-invalid" | PasswordProblem>> {
  const token = await findEmailToken(input.token, "reset_password", act.now);
  if (!token || token.email !== token.person.email) return refuse("link-invalid");
  const problem = await checkNewPassword(input.password, token.person);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(input.password);
  const outcome = await transaction(async (tx): Promise<Result<null, "link-invalid">> => {
    if (!(await spendEmailToken(tx, token.tokenHash, act.now))) return refuse("link-invalid");
    await tx.person.update({ where: { id: token.personId }, data: { passwordHash, ...(token.person.emailVerifiedAt === null && { emailVerifiedAt: act.now }) } });
    await tx.emailToken.deleteMany({ where: { personId: token.personId, usedAt: null } });
    await endSessions(tx, token.personId);
    await mailSecurityNotice(tx, token.person, "password-changed", act.now);
    await recordEvent(tx, act, { action: "person.password-reset", subjectKind: "person", subjectId: token.personId, changes: [{ field: "password", changed: true }] });
    return ok(null);
  });
  if (outcome.ok) await forgiveAttempts(limits.signInByAccount, token.email);
  return outcome;
}
