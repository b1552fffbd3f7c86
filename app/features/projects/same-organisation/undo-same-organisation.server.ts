import { ok, type Result, refuse } from "../../../lib/result.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

/** Takes back that two entries are one organisation: each counts for itself again. Repeating it changes nothing. */
export function undoSameOrganisation(act: Act, input: { sameOrganisationId: string }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "organisations.administer") || !isUuid(input.sameOrganisationId)) return refuse("not-found");
    const row = await tx.sameOrganisation.findUnique({ where: { id: input.sameOrganisationId } });
    if (!row) return refuse("not-found");
    const { count } = await tx.sameOrganisation.updateMany({ where: { id: row.id, undoneAt: null }, data: { undoneAt: act.now } });
    if (count === 0) return ok(null);
    await recordEvent(tx, act, {
      action: "organisation.same-undone",
      subjectKind: "organisation",
      subjectId: row.otherId,
      changes: [{ field: "countsAs", before: row.organisationId, after: null }],
    });
    await bumpDataVersion(tx, "projects");
    return ok(null);
  });
}
