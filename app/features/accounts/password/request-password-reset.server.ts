import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { takeAttempts } from "../../../platform/rate-limit.server.ts";
import { steadily } from "../../../platform/steady-pace.server.ts";
import { mailPasswordReset } from "../account-mail.server.ts";
import { limits, mailedAnswerMs } from "../sign-in/limits.ts";
import type { Act } from "../viewer.ts";

/** Mails a link for a new password to whoever has an account under the address. One answer, whether there is one or not. */
export function requestPasswordReset(act: Act, input: { email: string; clientAddress: string }): Promise<Result<null, "too-many-attempts">> {
  const email = input.email.trim().toLowerCase();
  return steadily(mailedAnswerMs, async () => {
    const attempt = await takeAttempts([limits.mailByAddress, input.clientAddress], [limits.mailByAccount, email]);
    if (!attempt.isAllowed) return refuse("too-many-attempts");
    await transaction(async (tx) => {
      const person = await tx.person.findFirst({ where: { email, deactivatedAt: null } });
      if (person) await mailPasswordReset(tx, person, act.now);
    });
    return ok(null);
  });
}
