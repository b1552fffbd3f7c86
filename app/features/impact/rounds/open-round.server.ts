import { type Day, dateOfDay } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { quarterShape } from "../quarters.ts";

/** Asks the members for the numbers of a quarter. Opening the same round twice is opening it once. */
export function openRound(
  act: Act,
  { scopeId, quarter, closesOn }: { scopeId: string; quarter: string; closesOn: Day },
): Promise<Result<{ roundId: string }, "not-found" | "no-quarter">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.administer")) return refuse("not-found");
    if (!quarterShape(quarter)) return refuse("no-quarter");
    if ((await tx.marketScope.count({ where: { id: scopeId, retiredAt: null } })) === 0) return refuse("not-found");
    const { count } = await tx.metricRound.createMany({ data: [{ scopeId, quarter, openedAt: act.now, closesOn: dateOfDay(closesOn) }], skipDuplicates: true });
    const { id } = await tx.metricRound.findUniqueOrThrow({ where: { scopeId_quarter: { scopeId, quarter } } });
    if (count > 0) await recordEvent(tx, act, { action: "round.opened", subjectKind: "round", subjectId: id, changes: [{ field: "quarter", before: null, after: quarter }] });
    return ok({ roundId: id });
  });
}
