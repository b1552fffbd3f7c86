import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { mailEmailChangeNotice } from "../account-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { findEmailToken, spendEmailToken } from "../email-token.server.ts";
import { lockName } from "../lock.server.ts";
import type { Act } from "../viewer.ts";

/** Puts the new e-mail address in place with the link that was mailed to it. Links to the old one stop working. */
export async function confirmEmailChange(act: Act, input: { token: string }): Promise<Result<{ personId: string }, "link-invalid" | "email-taken">> {
  const token = await findEmailToken(input.token, "change_email", act.now);
  if (!token) return refuse("link-invalid");
  return transaction(async (tx) => {
    await lockName(tx, `person ${token.email}`);
    const person = await tx.person.findUniqueOrThrow({ where: { id: token.personId } });
    if (await tx.person.findUnique({ where: { email: token.email }, select: { id: true } })) return refuse("email-taken");
    if (!(await spendEmailToken(tx, token.tokenHash, act.now))) return refuse("link-invalid");
    await tx.person.update({ where: { id: person.id }, data: { email: token.email, emailVerifiedAt: act.now } });
    await tx.emailToken.deleteMany({ where: { personId: person.id, usedAt: null } });
    await mailEmailChangeNotice(tx, person, true, act.now);
    await recordEvent(tx, act, { action: "person.email-changed", subjectKind: "person", subjectId: person.id, changes: [{ field: "email", changed: true }] });
    return ok({ personId: person.id });
  });
}
