import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { Person } from "../../../platform/database/generated/client.ts";
import { forgiveAttempts, takeAttempt } from "../../../platform/rate-limit.server.ts";
import { unseal } from "../../../platform/secrets.server.ts";
import { mailSecurityNotice } from "../account-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { rotateSession } from "../sessions.server.ts";
import { limits } from "../sign-in/limits.ts";
import type { Act } from "../viewer.ts";
import { spendRecoveryCode } from "./recovery-codes.server.ts";
import { acceptedStep } from "./totp.ts";

type Outcome = Result<{ setCookie: string; recoveryCodesLeft: number | null }, "not-found" | "wrong-code" | "too-many-attempts">;

/** Completes signing in with a code of the app, or with a recovery code, which it uses up. The session gets a new cookie. */
export async function passSecondFactor(act: Act, input: { code: string }): Promise<Outcome> {
  if (act.by.kind !== "person" || !act.by.viewer.hasSecondFactor) return refuse("not-found");
  const { viewer } = act.by;
  if (!(await takeAttempt(limits.secondFactorByAccount, viewer.personId)).isAllowed) return refuse("too-many-attempts");
  const outcome = await transaction(async (tx): Promise<Outcome> => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: viewer.personId } });
    const isAppCode = /^\s*\d{3}\s*\d{3}\s*$/.test(input.code);
    const fits = isAppCode ? await spendAppCode(tx, person, input.code, act.now) : await takeRecoveryCode(tx, act, person, input.code);
    if (!fits) return refuse("wrong-code");
    const recoveryCodesLeft = isAppCode ? null : await tx.recoveryCode.count({ where: { personId: person.id, usedAt: null } });
    return ok({ recoveryCodesLeft, setCookie: await rotateSession(tx, viewer.sessionId, { secondFactorAt: act.now }) });
  });
  if (outcome.ok) await forgiveAttempts(limits.secondFactorByAccount, viewer.personId);
  return outcome;
}

async function spendAppCode(tx: Tx, person: Person, code: string, now: Date): Promise<boolean> {
  if (person.totpSecretSealed === null || person.totpConfirmedAt === null) return false;
  const step = acceptedStep(unseal("totp", person.totpSecretSealed), code, now, person.totpLastStep);
  if (step === null) return false;
  // Asked again where it is written: of two requests with the same code one comes first.
  const { count } = await tx.person.updateMany({ where: { id: person.id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] }, data: { totpLastStep: step } });
  return count === 1;
}

async function takeRecoveryCode(tx: Tx, act: Act, person: Person, code: string): Promise<boolean> {
  if (!(await spendRecoveryCode(tx, person.id, code, act.now))) return false;
  await mailSecurityNotice(tx, person, "recovery-code-used", act.now);
  await recordEvent(tx, act, { action: "person.recovery-code-used", subjectKind: "person", subjectId: person.id });
  return true;
}
