import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { type FieldChange, recordEvent } from "../audit.server.ts";
import { lockOrganisation } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import { settleTasks } from "../tasks/settle-tasks.server.ts";
import { adminTaskKey } from "../tasks/task-kind.ts";
import type { Act, OrganisationRight } from "../viewer.ts";
import { countOtherAdmins } from "./count-other-admins.server.ts";
import { decideDeparture, orderedRights, rightsChange } from "./rights.ts";

type Input = { affiliationId: string; rights: readonly OrganisationRight[]; jobTitle?: string | null; reason?: string | null };
type Outcome = Result<{ changed: boolean }, "not-found" | "no-rights" | "last-admin">;

/** Gives an open affiliation exactly these rights from now on, and its job title where one is given. */
export function changeRights(act: Act, input: Input): Promise<Outcome> {
  return transaction(async (tx) => {
    const found = await tx.affiliation.findUnique({ where: { id: input.affiliationId }, select: { organisationId: true } });
    if (!found || !mayAct(act, "organisation.manage-people", found.organisationId)) return refuse("not-found");
    if (!(await lockOrganisation(tx, found.organisationId))) return refuse("not-found");
    return changeLocked(tx, act, input);
  });
}

async function changeLocked(tx: Tx, act: Act, input: Input): Promise<Outcome> {
  const affiliation = await tx.affiliation.findFirst({ where: { id: input.affiliationId, endedAt: null }, include: { rights: { where: { revokedAt: null } } } });
  if (!affiliation) return refuse("not-found");
  const before = orderedRights(affiliation.rights.map((row) => row.right));
  const after = orderedRights(input.rights);
  if (after.length === 0) return refuse("no-rights");
  const change = rightsChange(before, after);
  const losesAdmin = change.revoked.includes("admin");
  if (losesAdmin && decideDeparture({ isAdmin: true, otherAdmins: await countOtherAdmins(tx, affiliation), leaves: false }) === "refuse") return refuse("last-admin");
  const jobTitle = input.jobTitle === undefined ? affiliation.jobTitle : input.jobTitle || null;
  const changes: FieldChange[] = [];
  if (change.granted.length + change.revoked.length > 0) changes.push({ field: "rights", before, after });
  if (jobTitle !== affiliation.jobTitle) changes.push({ field: "jobTitle", changed: true });
  if (changes.length === 0) return ok({ changed: false });
  await tx.affiliation.update({ where: { id: affiliation.id }, data: { jobTitle } });
  await applyChange(tx, act, affiliation, change);
  await recordEvent(tx, act, {
    action: "affiliation.changed",
    subjectKind: "affiliation",
    subjectId: affiliation.id,
    organisationId: affiliation.organisationId,
    changes,
    reason: input.reason,
  });
  return ok({ changed: true });
}

type Change = { granted: OrganisationRight[]; revoked: OrganisationRight[] };

async function applyChange(tx: Tx, act: Act, affiliation: { id: string; organisationId: string }, { granted, revoked }: Change): Promise<void> {
  await tx.affiliationRight.updateMany({ where: { affiliationId: affiliation.id, right: { in: revoked }, revokedAt: null }, data: { revokedAt: act.now } });
  await tx.affiliationRight.createMany({ data: granted.map((right) => ({ affiliationId: affiliation.id, right, grantedAt: act.now })) });
  if (granted.includes("admin")) await settleTasks(tx, adminTaskKey(affiliation.organisationId), act.now);
}
