import { ok, type Result, refuse } from "../../../lib/result.ts";
import { formerLogo } from "../../accounts/logo/former-logo.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";

/** Brings back the logo that was removed or replaced. `undo` is what that answered. */
export async function restoreLogo(act: Act, input: EditTarget & { undo: string }): Promise<Result<null, EditProblem>> {
  const fileId = formerLogo(input.organisationId, input.undo);
  if (fileId === null) return refuse("not-found");
  return editingProfile(act, input, "organisation.logo-set", async (tx, edit) => {
    const before = edit.organisation.logoFileId;
    if (before === fileId) return ok(null);
    await tx.organisation.update({ where: { id: edit.organisation.id }, data: { logoFileId: fileId } });
    edit.note("logo", before, fileId);
    return ok(null);
  });
}
