import { ok, type Result, refuse } from "../../lib/result.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile, type ProfileEdit } from "./editing-profile.server.ts";
import { choicesFor, type FieldVisibilities, type ProfileField, profileFields, type Visibility, visibilities, visibilityOf } from "./field-visibility.ts";

export type VisibilityInput = EditTarget & { visibilities: FieldVisibilities };

/**
 * Chooses who sees the given fields; others stay as they are. A field hidden from someone leaves the search index with
 * the same commit. The choices themselves are no secret: the audit trail has them with values.
 */
export function setFieldVisibility(act: Act, input: VisibilityInput): Promise<Result<null, EditProblem | "not-a-choice">> {
  return editingProfile(act, input, "organisation.visibility-set", async (tx, edit) => {
    const wanted = Object.entries(input.visibilities) as [ProfileField, Visibility][];
    if (!wanted.every(([field, visibility]) => choicesFor(field).includes(visibility))) return refuse("not-a-choice");
    for (const [field, after] of wanted) await setOne(tx, edit, field, after);
    return ok(null);
  });
}

async function setOne(tx: Tx, edit: ProfileEdit, field: ProfileField, after: Visibility): Promise<void> {
  const organisationId = edit.organisation.id;
  const before = visibilityOf(field, edit.chosen);
  if (before === after) return;
  const key = { organisationId_field: { organisationId, field } };
  if (after === profileFields[field].byDefault) await tx.fieldVisibility.deleteMany({ where: { organisationId, field } });
  else await tx.fieldVisibility.upsert({ where: key, create: { organisationId, field, visibility: after }, update: { visibility: after } });
  edit.noteChange({ field: `${field}.visibility`, before, after });
  if (visibilities.indexOf(after) < visibilities.indexOf(before)) edit.hides();
}
