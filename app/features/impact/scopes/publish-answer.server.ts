import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

/** Puts the latest released answer of a part of the market on public view, whatever it says, or takes it from there. */
export function publishAnswer(act: Act, { scopeId, isPublic }: { scopeId: string; isPublic: boolean }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.administer")) return refuse("not-found");
    if ((await tx.marketScope.count({ where: { id: scopeId, retiredAt: null } })) === 0) return refuse("not-found");
    const change = isPublic
      ? ({ from: null, to: act.now, action: "market-scope.published" } as const)
      : ({ from: { not: null }, to: null, action: "market-scope.withdrawn" } as const);
    const { count } = await tx.marketScope.updateMany({ where: { id: scopeId, publicSince: change.from }, data: { publicSince: change.to } });
    if (count > 0) await recordEvent(tx, act, { action: change.action, subjectKind: "market-scope", subjectId: scopeId });
    return ok(null);
  });
}
