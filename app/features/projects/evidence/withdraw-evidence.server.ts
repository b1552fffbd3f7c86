import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actingPartner } from "./acting-partner.server.ts";

/** The partner that claimed it takes a sentence back; the level falls to what is still confirmed, and the history stays. */
export function withdrawEvidence(act: Act, { claimId }: { claimId: string }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person") return refuse("not-found");
    const claim = await tx.evidenceClaim.findUnique({ where: { id: claimId } });
    if (!claim || (await actingPartner(tx, act.by.viewer, claim.projectId)) !== claim.organisationId) return refuse("not-found");
    const { count } = await tx.evidenceClaim.updateMany({ where: { id: claimId, withdrawnAt: null }, data: { withdrawnAt: act.now } });
    if (count > 0) await recordEvent(tx, act, { action: "evidence.withdrawn", subjectKind: "project", subjectId: claim.projectId, organisationId: claim.organisationId });
    return ok(null);
  });
}
