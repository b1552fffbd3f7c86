import { ok, type Result } from "../../../lib/result.ts";
import { nameFormerLogo } from "../../accounts/logo/former-logo.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";

/** Takes the logo away: from then on its address answers as if there were none. `undo` names it for `restoreLogo`; null where there was none. */
export function removeLogo(act: Act, input: EditTarget): Promise<Result<{ undo: string | null }, EditProblem>> {
  return editingProfile<{ undo: string | null }, never>(act, input, "organisation.logo-removed", async (tx, edit) => {
    const before = edit.organisation.logoFileId;
    if (before === null) return ok({ undo: null });
    await tx.organisation.update({ where: { id: edit.organisation.id }, data: { logoFileId: null } });
    edit.note("logo", before, null);
    edit.hides();
    return ok({ undo: nameFormerLogo(input.organisationId, before) });
  });
}
