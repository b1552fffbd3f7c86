import { addDays } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { clusterDay } from "../cluster-day.server.ts";
import { createTask } from "../tasks/create-task.server.ts";
import { adminTaskKey } from "../tasks/task-kind.ts";
import type { Act } from "../viewer.ts";
import { countOtherAdmins } from "./count-other-admins.server.ts";
import { decideDeparture, orderedRights } from "./rights.ts";

const daysToFindAnAdmin = 7;

/**
 * Ends an open affiliation, its rights and its sessions' choice to act for the organisation at `act.now`, within the
 * caller's transaction, which has locked the organisation and asked whether the act is allowed.
 */
export async function closeAffiliation(
  tx: Tx,
  act: Act,
  input: { affiliationId: string; leaves: boolean; reason?: string | null },
): Promise<Result<{ leftWithoutAdmin: boolean }, "not-found" | "last-admin">> {
  const affiliation = await tx.affiliation.findFirst({
    where: { id: input.affiliationId, endedAt: null },
    include: { organisation: true, rights: { where: { revokedAt: null } } },
  });
  if (!affiliation) return refuse("not-found");
  const rights = orderedRights(affiliation.rights.map((row) => row.right));
  const decision = decideDeparture({ isAdmin: rights.includes("admin"), otherAdmins: await countOtherAdmins(tx, affiliation), leaves: input.leaves });
  if (decision === "refuse") return refuse("last-admin");
  await tx.affiliationRight.updateMany({ where: { affiliationId: affiliation.id, revokedAt: null }, data: { revokedAt: act.now } });
  await tx.affiliation.update({ where: { id: affiliation.id }, data: { endedAt: act.now } });
  await tx.session.updateMany({ where: { personId: affiliation.personId, actingForId: affiliation.organisationId }, data: { actingForId: null } });
  await recordEvent(tx, act, {
    action: "affiliation.ended",
    subjectKind: "affiliation",
    subjectId: affiliation.id,
    organisationId: affiliation.organisationId,
    changes: [{ field: "rights", before: rights, after: null }],
    reason: input.reason,
  });
  const leftWithoutAdmin = decision === "go-and-tell-the-office";
  if (leftWithoutAdmin && !affiliation.organisation.archivedAt) await askForAnAdmin(tx, affiliation.organisationId, act.now);
  return ok({ leftWithoutAdmin });
}

async function askForAnAdmin(tx: Tx, organisationId: string, now: Date): Promise<void> {
  const dueOn = addDays(await clusterDay(tx, now), daysToFindAnAdmin);
  await createTask(tx, { kind: "appoint-organisation-admin", uniqueKey: adminTaskKey(organisationId), owner: { officeRole: "manager" }, organisationId, dueOn });
}
