import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { mailSecurityNotice } from "../account-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { confirmOwnPassword, type PasswordRefusal } from "../password/confirm-own-password.server.ts";
import type { Act } from "../viewer.ts";
import { replaceRecoveryCodes } from "./recovery-codes.server.ts";

/** Makes new recovery codes, told this once; the earlier ones stop working. */
export async function renewRecoveryCodes(act: Act, input: { password: string }): Promise<Result<{ recoveryCodes: string[] }, "not-found" | PasswordRefusal>> {
  if (act.by.kind !== "person" || !act.by.viewer.hasSecondFactor || !act.by.viewer.secondFactorPassed) return refuse("not-found");
  const { personId } = act.by.viewer;
  const refusal = await confirmOwnPassword(personId, input.password);
  if (refusal) return refuse(refusal);
  return transaction(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    const recoveryCodes = await replaceRecoveryCodes(tx, personId);
    await mailSecurityNotice(tx, person, "recovery-codes-renewed", act.now);
    await recordEvent(tx, act, { action: "person.recovery-codes-renewed", subjectKind: "person", subjectId: personId });
    return ok({ recoveryCodes });
  });
}
