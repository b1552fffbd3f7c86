import { type Day, dateOfDay } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { BaselineGrade } from "../verdict/plan.ts";
import { type BaselineFigure, periodShape } from "./parse-baseline.ts";

export type BaselineInput = { scopeId: string; grade: BaselineGrade; source: string; vintageOn: Day; holdsMembers?: boolean; values: readonly BaselineFigure[] };

/** Figures of the whole market, from outside the cluster. A revision is entered beside what was there, with its own vintage. */
export function enterBaseline(act: Act, { scopeId, grade, source, vintageOn, holdsMembers = false, values }: BaselineInput): Promise<Result<null, "not-found" | "no-values">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.administer")) return refuse("not-found");
    if (values.length === 0 || values.some(({ period, value }) => !periodShape(period) || value <= 0n)) return refuse("no-values");
    if ((await tx.marketScope.count({ where: { id: scopeId } })) === 0) return refuse("not-found");
    await tx.baselineValue.createMany({
      data: values.map(({ period, value }) => ({ scopeId, period, value, grade, source, holdsMembers, vintageOn: dateOfDay(vintageOn), createdAt: act.now })),
    });
    await recordEvent(tx, act, { action: "baseline.entered", subjectKind: "market-scope", subjectId: scopeId });
    return ok(null);
  });
}
