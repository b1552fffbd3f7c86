import type { Tx } from "../../../platform/database/db.server.ts";
import { mailSecurityNotice } from "../account-mail.server.ts";
import { type AuditEntry, recordEvent } from "../audit.server.ts";
import type { Act } from "../viewer.ts";

/** Takes a person's second factor away within the caller's transaction, tells the person and records the act. */
export async function takeOffSecondFactor(tx: Tx, act: Act, personId: string, event: Pick<AuditEntry, "action" | "reason">): Promise<void> {
  const person = await tx.person.update({ where: { id: personId }, data: { totpSecretSealed: null, totpConfirmedAt: null, totpLastStep: null } });
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await mailSecurityNotice(tx, person, "second-factor-removed", act.now);
  await recordEvent(tx, act, { ...event, subjectKind: "person", subjectId: personId });
}
