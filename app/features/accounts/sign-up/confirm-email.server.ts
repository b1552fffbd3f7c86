import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { verifyPassword } from "../../../platform/password.server.ts";
import { takeAttempt } from "../../../platform/rate-limit.server.ts";
import { recordEvent } from "../audit.server.ts";
import { findEmailToken, spendEmailToken } from "../email-token.server.ts";
import { limits } from "../sign-in/limits.ts";
import type { Act } from "../viewer.ts";

/**
 * Confirms the address of a new account. It takes the link and the password: whoever signs up with someone else's
 * address has one, its owner the other, and only who has both gets in.
 */
export async function confirmEmail(
  act: Act,
  input: { token: string; password: string },
): Promise<Result<{ personId: string }, "link-invalid" | "wrong-password" | "too-many-attempts">> {
  const token = await findEmailToken(input.token, "verify_email", act.now);
  if (!token || token.email !== token.person.email) return refuse("link-invalid");
  if (!(await takeAttempt(limits.passwordByAccount, token.personId)).isAllowed) return refuse("too-many-attempts");
  if (!(await verifyPassword(token.person.passwordHash, input.password))) return refuse("wrong-password");
  return transaction(async (tx) => {
    // The password that was just checked: a sign-up that replaced it meanwhile replaced the link too.
    if (!(await spendEmailToken(tx, token.tokenHash, act.now))) return refuse("link-invalid");
    await tx.person.update({ where: { id: token.personId }, data: { emailVerifiedAt: act.now } });
    await recordEvent(tx, act, { action: "person.email-confirmed", subjectKind: "person", subjectId: token.personId });
    return ok({ personId: token.personId });
  });
}
