import { ok, type Result } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";

/** Takes the logo away: from then on its address answers as if there were none. */
export function removeLogo(act: Act, input: EditTarget): Promise<Result<null, EditProblem>> {
  return editingProfile(act, input, "organisation.logo-removed", async (tx, edit) => {
    const before = edit.organisation.logoFileId;
    if (before === null) return ok(null);
    await tx.organisation.update({ where: { id: edit.organisation.id }, data: { logoFileId: null } });
    edit.note("logo", before, null);
    edit.hides();
    return ok(null);
  });
}
