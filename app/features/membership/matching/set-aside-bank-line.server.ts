import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

/** Says that a line has nothing to do with dues: it waits no more. */
export function setAsideBankLine(act: Act, { lineId }: { lineId: string }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "dues.administer")) return refuse("not-found");
    const { count } = await tx.bankLine.updateMany({ where: { id: lineId, paymentId: null, setAsideAt: null }, data: { setAsideAt: act.now } });
    if (count > 0) await recordEvent(tx, act, { action: "bank.set-aside", subjectKind: "cluster", subjectId: "1" });
    return ok(null);
  });
}
