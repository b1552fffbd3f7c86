import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { hashPassword } from "../../../platform/password.server.ts";
import { takeAttempts } from "../../../platform/rate-limit.server.ts";
import { steadily } from "../../../platform/steady-pace.server.ts";
import { mailSignUpAgain, mailVerification } from "../account-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockName } from "../lock.server.ts";
import { checkNewPassword } from "../password/check-new-password.server.ts";
import type { PasswordProblem } from "../password/password-rules.ts";
import { limits, mailedAnswerMs } from "../sign-in/limits.ts";
import type { Act } from "../viewer.ts";

type Input = { name: string; email: string; password: string; locale?: string | null; timeZone?: string | null; clientAddress: string };

/**
 * Creates an account that opens once its address is confirmed. The answer is the same where the address has one
 * already: then its owner gets a mail that says so. Until it is confirmed, the latest sign-up counts.
 */
export function signUp(act: Act, input: Input): Promise<Result<null, "too-many-attempts" | PasswordProblem>> {
  const email = input.email.trim().toLowerCase();
  const name = input.name.trim().replace(/\s+/g, " ");
  return steadily(mailedAnswerMs, async () => {
    const attempt = await takeAttempts([limits.mailByAddress, input.clientAddress], [limits.mailByAccount, email]);
    if (!attempt.isAllowed) return refuse("too-many-attempts");
    const problem = await checkNewPassword(input.password, { name, email });
    if (problem) return refuse(problem);
    const passwordHash = await hashPassword(input.password);
    await transaction(async (tx) => {
      await lockName(tx, `person ${email}`);
      await settle(tx, act, { name, email, passwordHash, locale: input.locale ?? null, timeZone: input.timeZone ?? null });
    });
    return ok(null);
  });
}

type NewPerson = { name: string; email: string; passwordHash: string; locale: string | null; timeZone: string | null };

async function settle(tx: Tx, act: Act, newPerson: NewPerson): Promise<void> {
  const holder = await tx.person.findUnique({ where: { email: newPerson.email } });
  if (holder?.deactivatedAt) return;
  if (holder?.emailVerifiedAt) return mailSignUpAgain(tx, holder, act.now);
  const { name, passwordHash } = newPerson;
  // A person whom the office entered keeps the name that the office gave.
  const person = holder
    ? await tx.person.update({ where: { id: holder.id }, data: { passwordHash, ...(holder.passwordHash && { name }) } })
    : await tx.person.create({ data: { ...newPerson, createdAt: act.now } });
  await mailVerification(tx, person, act.now);
  await recordEvent(tx, act, { action: "person.signed-up", subjectKind: "person", subjectId: person.id, changes: [{ field: "email", changed: true }] });
}
