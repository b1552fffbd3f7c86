import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

/** Ends the time in which members may send. Closing twice changes nothing. */
export function closeRound(act: Act, { roundId }: { roundId: string }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.administer")) return refuse("not-found");
    if ((await tx.metricRound.count({ where: { id: roundId } })) === 0) return refuse("not-found");
    const { count } = await tx.metricRound.updateMany({ where: { id: roundId, state: "open" }, data: { state: "closed", closedAt: act.now } });
    if (count > 0) await recordEvent(tx, act, { action: "round.closed", subjectKind: "round", subjectId: roundId });
    return ok(null);
  });
}
