import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { seal } from "../../../platform/secrets.server.ts";
import { mailSecurityNotice } from "../account-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { confirmOwnPassword, type PasswordRefusal } from "../password/confirm-own-password.server.ts";
import { endSessions, rotateSession } from "../sessions.server.ts";
import type { Act } from "../viewer.ts";
import { openProposal } from "./proposal.server.ts";
import { replaceRecoveryCodes } from "./recovery-codes.server.ts";
import { acceptedStep } from "./totp.ts";

type Input = { sealed: string; code: string; password: string };
type Outcome = Result<{ setCookie: string; recoveryCodes: string[] }, "not-found" | "proposal-expired" | "wrong-code" | PasswordRefusal>;

/**
 * Protects one's account with the proposed secret, once a code shows that the app has it; an earlier secret is
 * replaced. Other sessions end, this one counts as having passed. The recovery codes are told this once.
 */
export async function setUpSecondFactor(act: Act, input: Input): Promise<Outcome> {
  // Whoever has a second factor passes it before replacing it: a password alone must not get around it.
  if (act.by.kind !== "person" || (act.by.viewer.hasSecondFactor && !act.by.viewer.secondFactorPassed)) return refuse("not-found");
  const { viewer } = act.by;
  const secret = openProposal(input.sealed, viewer.personId, act.now);
  if (secret === null) return refuse("proposal-expired");
  const refusal = await confirmOwnPassword(viewer.personId, input.password);
  if (refusal) return refuse(refusal);
  const step = acceptedStep(secret, input.code, act.now, null);
  if (step === null) return refuse("wrong-code");
  return transaction(async (tx) => {
    const person = await tx.person.update({ where: { id: viewer.personId }, data: { totpSecretSealed: seal("totp", secret), totpConfirmedAt: act.now, totpLastStep: step } });
    const recoveryCodes = await replaceRecoveryCodes(tx, person.id);
    await endSessions(tx, person.id, { except: viewer.sessionId });
    await mailSecurityNotice(tx, person, "second-factor-added", act.now);
    await recordEvent(tx, act, { action: "person.second-factor-set-up", subjectKind: "person", subjectId: person.id });
    return ok({ recoveryCodes, setCookie: await rotateSession(tx, viewer.sessionId, { secondFactorAt: act.now }) });
  });
}
