import { type Result, refuse } from "../../lib/result.ts";
import { isUuid } from "../../lib/uuid.ts";
import { type Tx, transaction } from "../../platform/database/db.server.ts";
import type { Organisation } from "../../platform/database/generated/client.ts";
import { type FieldChange, recordEvent } from "../accounts/audit.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { type FieldVisibilities, isProfileField, type ProfileField } from "./field-visibility.ts";
import { type AuditValue, profileChange } from "./profile-audit.ts";
import { profileChanged } from "./profile-changed.server.ts";

export type EditTarget = {
  organisationId: string;
  /** The version that the editor saw; left out where a lost update cannot happen, such as adding a row. */
  version?: number;
};

/** What goes wrong in any edit: no such organisation (or not theirs), or someone else saved in between. */
export type EditProblem = "not-found" | "changed-meanwhile";

export type ProfileEdit = {
  organisation: Organisation;
  chosen: FieldVisibilities;
  /** Notes a field's change for the audit trail. An edit without any leaves no trace. */
  note(field: ProfileField, before: AuditValue, after: AuditValue): void;
  /** As `note`, for changes that carry no value of a field. */
  noteChange(change: FieldChange): void;
  /** States that something is taken back from an audience. */
  hides(): void;
};

/**
 * Every edit of a profile: checks the right, locks the organisation, lets `work` change it, then raises its version,
 * records the event and asks for a new index, in one transaction. `work` refuses before it writes.
 */
export function editingProfile<Value, Problem extends string>(
  act: Act,
  target: EditTarget,
  action: `organisation.${string}`,
  work: (tx: Tx, edit: ProfileEdit) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | EditProblem>> {
  if (!mayEdit(act, target.organisationId)) return Promise.resolve(refuse("not-found"));
  return transaction(async (tx): Promise<Result<Value, Problem | EditProblem>> => {
    await tx.$queryRaw`select id from "Organisation" where id = ${target.organisationId}::uuid for update`;
    const organisation = await tx.organisation.findFirst({ where: { id: target.organisationId, archivedAt: null }, include: { fieldVisibilities: true } });
    if (!organisation) return refuse("not-found");
    if (target.version !== undefined && target.version !== organisation.version) return refuse("changed-meanwhile");
    const { fieldVisibilities, ...row } = organisation;
    const chosen: FieldVisibilities = Object.fromEntries(fieldVisibilities.filter(({ field }) => isProfileField(field)).map(({ field, visibility }) => [field, visibility]));
    const changes: FieldChange[] = [];
    let hides = false;
    const answer = await work(tx, {
      organisation: row,
      chosen,
      note: (field, before, after) => void changes.push(profileChange(field, before, after, chosen)),
      noteChange: (change) => void changes.push(change),
      hides: () => {
        hides = true;
      },
    });
    if (!answer.ok || changes.length === 0) return answer;
    await tx.organisation.update({ where: { id: row.id }, data: { version: { increment: 1 } } });
    await recordEvent(tx, act, { action, subjectKind: "organisation", subjectId: row.id, changes });
    await profileChanged(tx, row.id, { hides });
    return answer;
  });
}

function mayEdit(act: Act, organisationId: string): boolean {
  if (!isUuid(organisationId)) return false;
  return act.by.kind !== "person" || can(act.by.viewer, "organisation.edit-profile", organisationId);
}
