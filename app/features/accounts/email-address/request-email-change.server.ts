import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { takeAttempt } from "../../../platform/rate-limit.server.ts";
import { mailEmailChange, mailEmailChangeNotice, mailSignUpAgain } from "../account-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { confirmOwnPassword, type PasswordRefusal } from "../password/confirm-own-password.server.ts";
import { limits } from "../sign-in/limits.ts";
import type { Act } from "../viewer.ts";

/**
 * Asks for another e-mail address: a link goes to the new one, a notice to the old one. Where the new one belongs to
 * someone else already, the answer is the same and that person is told.
 */
export async function requestEmailChange(act: Act, input: { newEmail: string; password: string }): Promise<Result<null, "not-found" | "same-address" | PasswordRefusal>> {
  if (act.by.kind !== "person") return refuse("not-found");
  const { viewer } = act.by;
  const newEmail = input.newEmail.trim().toLowerCase();
  if (newEmail === viewer.email) return refuse("same-address");
  const refusal = await confirmOwnPassword(viewer.personId, input.password);
  if (refusal) return refuse(refusal);
  if (!(await takeAttempt(limits.mailByAccount, viewer.email)).isAllowed) return refuse("too-many-attempts");
  return transaction(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: viewer.personId } });
    const holder = await tx.person.findUnique({ where: { email: newEmail } });
    if (!holder) await mailEmailChange(tx, person, newEmail, act.now);
    else if (!holder.deactivatedAt) await mailSignUpAgain(tx, holder, act.now);
    await mailEmailChangeNotice(tx, person, false, act.now);
    await recordEvent(tx, act, { action: "person.email-change-requested", subjectKind: "person", subjectId: person.id });
    return ok(null);
  });
}
