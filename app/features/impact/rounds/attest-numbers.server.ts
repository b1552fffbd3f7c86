import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { asReader } from "./as-reader.server.ts";

/** A second person of the organisation says that the number is right. Nobody attests what they sent themselves. */
export function attestNumbers(act: Act, { organisationId, roundId }: { organisationId: string; roundId: string }): Promise<Result<null, "not-found" | "own-numbers">> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person" || !can(act.by.viewer, "organisation.report-numbers", organisationId)) return refuse("not-found");
    const { personId } = act.by.viewer;
    const outcome = await asReader(tx, { organisationId }, async () => {
      const sent = await tx.metricSubmission.findFirst({ where: { roundId, organisationId, replacedAt: null, state: { not: "returned" } } });
      if (!sent) return refuse("not-found");
      if (sent.submittedById === personId) return refuse("own-numbers");
      const { count } = await tx.metricSubmission.updateMany({ where: { id: sent.id, attestedAt: null }, data: { attestedById: personId, attestedAt: act.now } });
      return ok(count > 0);
    });
    if (!outcome.ok) return outcome;
    if (outcome.value) await recordEvent(tx, act, { action: "submission.attested", subjectKind: "round", subjectId: roundId, organisationId });
    return ok(null);
  });
}
