import { insertRows, updateRows } from "../../../../platform/database/bulk-rows.server.ts";
import type { Tx } from "../../../../platform/database/db.server.ts";
import { newId } from "../../../../platform/id.server.ts";
import { settleTasks } from "../../../accounts/tasks/settle-tasks.server.ts";
import { adminTaskKey } from "../../../accounts/tasks/task-kind.ts";
import type { Act, OrganisationRight } from "../../../accounts/viewer.ts";
import type { Journal } from "../../../imports/journal.server.ts";
import type { MemberPlan, PersonWrite } from "../plan/member-plan.ts";
import { type Placed, unitOf } from "./placed.ts";

export type WrittenPeople = {
  created: readonly (PersonWrite & { id: string })[];
  affiliations: readonly { id: string; isNew: boolean; organisationId: string; granted: readonly OrganisationRight[] }[];
};

/**
 * Enters the people of the plan, joins them to their organisations and grants them their rights. Nobody is written to:
 * they have no password and get in once the office invites them.
 */
export async function writePeople(tx: Tx, act: Act, plan: MemberPlan, placed: readonly Placed[], journal: Journal): Promise<WrittenPeople> {
  const created = plan.people.map((person) => ({ ...person, id: newId(act.now) }));
  await journal.remember(
    "Person",
    created.map(({ id }) => ({ key: id, unit: `person:${id}` })),
  );
  await insertRows(
    tx,
    "Person",
    created.map((person) => ({ ...person, createdAt: act.now, updatedAt: act.now })),
  );
  const idOf = new Map(created.map(({ email, id }) => [email, id]));
  const affiliations = placed.flatMap(({ id: organisationId, affiliations: own }) =>
    own.map(({ email, personId, affiliationId, jobTitle, grant }) => ({
      id: affiliationId ?? newId(act.now),
      isNew: affiliationId === null,
      organisationId,
      personId: personId ?? (idOf.get(email) as string),
      jobTitle,
      granted: grant,
    })),
  );
  await writeAffiliations(tx, act, affiliations, journal);
  return { created, affiliations };
}

type Affiliation = WrittenPeople["affiliations"][number] & { personId: string; jobTitle: string | null };

async function writeAffiliations(tx: Tx, act: Act, affiliations: readonly Affiliation[], journal: Journal): Promise<void> {
  await journal.remember(
    "Affiliation",
    affiliations.map(({ id, organisationId }) => ({ key: id, unit: unitOf(organisationId) })),
  );
  const started = affiliations.filter(({ isNew }) => isNew);
  await insertRows(
    tx,
    "Affiliation",
    started.map(({ id, personId, organisationId, jobTitle }) => ({ id, personId, organisationId, jobTitle, startedAt: act.now })),
  );
  await updateRows(
    tx,
    "Affiliation",
    affiliations.flatMap(({ id, isNew, jobTitle }) => (isNew ? [] : [{ id, jobTitle }])),
  );
  const rights = affiliations.flatMap(({ id: affiliationId, organisationId, granted }) =>
    granted.map((right) => ({ organisationId, row: { id: newId(act.now), affiliationId, right, grantedAt: act.now } })),
  );
  await journal.remember(
    "AffiliationRight",
    rights.map(({ organisationId, row }) => ({ key: row.id, unit: unitOf(organisationId) })),
  );
  await insertRows(
    tx,
    "AffiliationRight",
    rights.map(({ row }) => row),
  );
  await settleAdminTasks(tx, act, [...new Set(rights.flatMap(({ organisationId, row }) => (row.right === "admin" ? [organisationId] : [])))], journal);
}

/** Whoever waited for an organisation's new admin need not wait any more. */
async function settleAdminTasks(tx: Tx, act: Act, organisationIds: readonly string[], journal: Journal): Promise<void> {
  const open = await tx.task.findMany({
    where: { uniqueKey: { in: organisationIds.map(adminTaskKey) }, doneAt: null },
    select: { id: true, uniqueKey: true, organisationId: true },
  });
  await journal.remember(
    "Task",
    open.map(({ id, organisationId }) => ({ key: id, unit: unitOf(organisationId ?? "") })),
  );
  for (const { uniqueKey } of open) if (uniqueKey !== null) await settleTasks(tx, uniqueKey, act.now);
}
