import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockOrganisation } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import { settleTasks } from "../tasks/settle-tasks.server.ts";
import { adminTaskKey } from "../tasks/task-kind.ts";
import type { Act } from "../viewer.ts";
import { organisationChanged } from "./organisation-changed.server.ts";

/**
 * Takes an organisation out of use: its people's rights for it stop, it leaves the directory, its history stays.
 * Repeating it changes nothing. The office's own organisation stays.
 */
export function archiveOrganisation(act: Act, input: { organisationId: string; reason?: string | null }): Promise<Result<null, "not-found" | "own-office">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "organisations.administer")) return refuse("not-found");
    await lockOrganisation(tx, input.organisationId);
    const organisation = await tx.organisation.findUnique({ where: { id: input.organisationId } });
    if (!organisation) return refuse("not-found");
    if (organisation.isOffice) return refuse("own-office");
    if (organisation.archivedAt) return ok(null);
    await tx.organisation.update({ where: { id: organisation.id }, data: { archivedAt: act.now, version: { increment: 1 } } });
    await tx.session.updateMany({ where: { actingForId: organisation.id }, data: { actingForId: null } });
    await tx.invitation.updateMany({ where: { organisationId: organisation.id, acceptedAt: null, revokedAt: null }, data: { revokedAt: act.now } });
    await tx.searchDocument.deleteMany({ where: { organisationId: organisation.id } });
    await settleTasks(tx, adminTaskKey(organisation.id), act.now);
    await recordEvent(tx, act, { action: "organisation.archived", subjectKind: "organisation", subjectId: organisation.id, reason: input.reason });
    await organisationChanged(tx, organisation.id);
    return ok(null);
  });
}
