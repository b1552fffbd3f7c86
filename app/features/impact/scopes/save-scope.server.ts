import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { PayerClass } from "./payer-classes.ts";

export type ScopeInput = { nameEn: string; namePt: string | null; serviceIds: readonly string[]; countryCodes: readonly string[]; payerClass: PayerClass };

/** Writes down a part of the market that will be looked at. It is not changed afterwards: what was counted by one definition is not mixed with another. */
export function saveScope(act: Act, { nameEn, namePt, serviceIds, countryCodes, payerClass }: ScopeInput): Promise<Result<{ scopeId: string }, "not-found" | "no-service">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.administer")) return refuse("not-found");
    const known = await tx.vocabularyTerm.count({ where: { id: { in: [...serviceIds] }, vocabulary: "service" } });
    if (serviceIds.length === 0 || known !== new Set(serviceIds).size) return refuse("no-service");
    const names = { en: nameEn, ...(namePt && { pt: namePt }) };
    const { id } = await tx.marketScope.create({ data: { names, serviceIds: [...serviceIds], countryCodes: [...countryCodes], payerClass, createdAt: act.now } });
    await recordEvent(tx, act, { action: "market-scope.saved", subjectKind: "market-scope", subjectId: id, changes: [{ field: "name", before: null, after: nameEn }] });
    return ok({ scopeId: id });
  });
}
