import { ok, type Result, refuse } from "../../../lib/result.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { lockOrganisations } from "../../accounts/lock.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

export type SameOrganisationProblem = "not-found" | "same-entry" | "counted-already" | "stands-for-others";

/**
 * The office's word that two entries are one organisation: from now on the network counts the other one's projects as
 * this one's. Both entries stay as they are. An entry counts as one other at most, and none that counts as another
 * stands for a third.
 */
export function confirmSameOrganisation(
  act: Act,
  input: { organisationId: string; otherId: string; reason?: string | null },
): Promise<Result<{ sameOrganisationId: string }, SameOrganisationProblem>> {
  return transaction(async (tx) => {
    const { organisationId, otherId } = input;
    if (!mayAct(act, "organisations.administer") || !isUuid(organisationId) || !isUuid(otherId)) return refuse("not-found");
    if (organisationId === otherId) return refuse("same-entry");
    const existing = await lockOrganisations(tx, [organisationId, otherId]);
    if (existing.size < 2) return refuse("not-found");
    const standing = await tx.sameOrganisation.findMany({
      where: { undoneAt: null, OR: [{ otherId: { in: [organisationId, otherId] } }, { organisationId: otherId }] },
    });
    if (standing.some((row) => row.otherId === otherId || row.otherId === organisationId)) return refuse("counted-already");
    if (standing.length > 0) return refuse("stands-for-others");
    const row = await tx.sameOrganisation.create({ data: { organisationId, otherId, reason: input.reason ?? null, confirmedAt: act.now } });
    await recordEvent(tx, act, {
      action: "organisation.same-confirmed",
      subjectKind: "organisation",
      subjectId: otherId,
      changes: [{ field: "countsAs", before: null, after: organisationId }],
      reason: input.reason,
    });
    await bumpDataVersion(tx, "projects");
    return ok({ sameOrganisationId: row.id });
  });
}
