import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockOrganisation } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { organisationChanged } from "./organisation-changed.server.ts";

/** Brings an archived organisation back; affiliations that were not ended give their rights again. */
export function restoreOrganisation(act: Act, input: { organisationId: string; reason?: string | null }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "organisations.administer")) return refuse("not-found");
    if (await lockOrganisation(tx, input.organisationId)) return ok(null);
    const { count } = await tx.organisation.updateMany({ where: { id: input.organisationId }, data: { archivedAt: null, version: { increment: 1 } } });
    if (count === 0) return refuse("not-found");
    await recordEvent(tx, act, { action: "organisation.restored", subjectKind: "organisation", subjectId: input.organisationId, reason: input.reason });
    await organisationChanged(tx, input.organisationId);
    return ok(null);
  });
}
