import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { keyedHash } from "../../../platform/secrets.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { quartersOf } from "../quarters.ts";
import { defaultPlan } from "../verdict/plan.ts";

/**
 * Fixes the rules by which a year will be judged, before its data are in: once the last quarter's round is closed it is too
 * late. A locked plan cannot be changed, in the database neither.
 */
export function lockPlan(act: Act, { scopeId, year }: { scopeId: string; year: number }): Promise<Result<{ planId: string }, "not-found" | "too-late">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.administer")) return refuse("not-found");
    if ((await tx.marketScope.count({ where: { id: scopeId } })) === 0) return refuse("not-found");
    const existing = await tx.evaluationPlan.findUnique({ where: { scopeId_year: { scopeId, year } } });
    if (existing) return ok({ planId: existing.id });
    const last = await tx.metricRound.findUnique({ where: { scopeId_quarter: { scopeId, quarter: quartersOf(year).at(-1) as string } } });
    if (last && last.state !== "open") return refuse("too-late");
    const hash = keyedHash("plan", JSON.stringify([scopeId, year, defaultPlan]));
    const { id } = await tx.evaluationPlan.create({ data: { scopeId, year, rules: defaultPlan, hash, lockedAt: act.now, lockedById: actorId(act) } });
    await recordEvent(tx, act, { action: "plan.locked", subjectKind: "market-scope", subjectId: scopeId, changes: [{ field: "year", before: null, after: year }] });
    return ok({ planId: id });
  });
}
