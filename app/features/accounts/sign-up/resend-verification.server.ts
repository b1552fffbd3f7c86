import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { takeAttempts } from "../../../platform/rate-limit.server.ts";
import { steadily } from "../../../platform/steady-pace.server.ts";
import { mailSignUpAgain, mailVerification } from "../account-mail.server.ts";
import { limits, mailedAnswerMs } from "../sign-in/limits.ts";
import type { Act } from "../viewer.ts";

/** Sends the link that confirms an address again; the earlier one stops working. One answer, whether there is such an account or not. */
export function resendVerification(act: Act, input: { email: string; clientAddress: string }): Promise<Result<null, "too-many-attempts">> {
  const email = input.email.trim().toLowerCase();
  return steadily(mailedAnswerMs, async () => {
    const attempt = await takeAttempts([limits.mailByAddress, input.clientAddress], [limits.mailByAccount, email]);
    if (!attempt.isAllowed) return refuse("too-many-attempts");
    await transaction(async (tx) => {
      const person = await tx.person.findFirst({ where: { email, deactivatedAt: null, passwordHash: { not: null } } });
      if (person) await (person.emailVerifiedAt ? mailSignUpAgain : mailVerification)(tx, person, act.now);
    });
    return ok(null);
  });
}
