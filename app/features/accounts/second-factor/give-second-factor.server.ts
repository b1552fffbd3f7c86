import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { seal } from "../../../platform/secrets.server.ts";
import { recordEvent } from "../audit.server.ts";
import type { Act } from "../viewer.ts";

/** Sets a known secret (base 32) for a fictional person; by the system or the command line, never by someone signed in. */
export function giveSecondFactor(act: Act, input: { personId: string; secret: string }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (act.by.kind === "person") return refuse("not-found");
    const { count } = await tx.person.updateMany({
      where: { id: input.personId },
      data: { totpSecretSealed: seal("totp", input.secret), totpConfirmedAt: act.now, totpLastStep: null },
    });
    if (count === 0) return refuse("not-found");
    await recordEvent(tx, act, { action: "person.second-factor-set-up", subjectKind: "person", subjectId: input.personId });
    return ok(null);
  });
}
