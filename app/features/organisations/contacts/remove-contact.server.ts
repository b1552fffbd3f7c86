import { ok, type Result } from "../../../lib/result.ts";
import { isUuid } from "../../../lib/uuid.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";
import { type ContactInput, fieldOfContact } from "./save-contact.server.ts";

/** Removes a contact. Answers what was removed, so that it can be taken back; null where it was gone already. */
export function removeContact(act: Act, input: EditTarget & { contactId: string }): Promise<Result<ContactInput | null, EditProblem>> {
  return editingProfile(act, input, "organisation.contact-removed", async (tx, edit) => {
    const organisationId = edit.organisation.id;
    const row = isUuid(input.contactId) ? await tx.organisationContact.findFirst({ where: { id: input.contactId, organisationId } }) : null;
    if (!row) return ok(null);
    await tx.organisationContact.delete({ where: { id: row.id } });
    edit.note(fieldOfContact[row.kind], null, null);
    edit.hides();
    return ok({ organisationId, kind: row.kind, label: row.label, value: row.value });
  });
}
