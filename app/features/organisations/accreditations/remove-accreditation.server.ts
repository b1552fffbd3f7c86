import { ok, type Result } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";
import { type AccreditationInput, asAudited, findAccreditationOf } from "./add-accreditation.server.ts";

/** Removes an accreditation that was entered by mistake (one that ran out needs no removing). Answers what was removed; null where it was gone already. */
export function removeAccreditation(act: Act, input: EditTarget & { accreditationId: string }): Promise<Result<AccreditationInput | null, EditProblem>> {
  return editingProfile(act, input, "organisation.accreditation-removed", async (tx, edit) => {
    const organisationId = edit.organisation.id;
    const row = await findAccreditationOf(tx, organisationId, input.accreditationId);
    if (!row) return ok(null);
    await tx.accreditation.delete({ where: { id: row.id } });
    edit.note("accreditations", asAudited(row), null);
    edit.hides();
    return ok({ organisationId, ...asAudited(row) });
  });
}
