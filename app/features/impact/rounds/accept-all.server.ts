import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { asReader } from "./as-reader.server.ts";

/** The data steward accepts all numbers of a round that are sent and not judged yet, as they stand on the screen: one that was sent since is left. */
export function acceptAll(act: Act, { roundId, organisationIds }: { roundId: string; organisationIds: readonly string[] }): Promise<Result<{ accepted: number }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.steward")) return refuse("not-found");
    if ((await tx.metricRound.count({ where: { id: roundId } })) === 0) return refuse("not-found");
    const where = { roundId, replacedAt: null, state: "submitted" as const, organisationId: { in: [...organisationIds] } };
    const accepted = await asReader(tx, "steward", async () => {
      const rows = await tx.metricSubmission.findMany({ where, select: { organisationId: true } });
      await tx.metricSubmission.updateMany({ where, data: { state: "accepted", returnReason: null } });
      return rows;
    });
    for (const { organisationId } of accepted) await recordEvent(tx, act, { action: "submission.accepted", subjectKind: "round", subjectId: roundId, organisationId });
    return ok({ accepted: accepted.length });
  });
}
