import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { can } from "../permissions.ts";
import type { Act } from "../viewer.ts";

/** Removes an internal note for good: its author may, and a manager. */
export function removeNote(act: Act, input: { noteId: string }): Promise<Result<null, "not-found">> {
  const { by } = act;
  return transaction(async (tx) => {
    if (by.kind !== "person" || !can(by.viewer, "notes.keep")) return refuse("not-found");
    const note = await tx.internalNote.findUnique({ where: { id: input.noteId } });
    if (!note || (note.authorId !== by.viewer.personId && !can(by.viewer, "people.administer"))) return refuse("not-found");
    await tx.internalNote.delete({ where: { id: note.id } });
    await recordEvent(tx, act, {
      action: "note.removed",
      subjectKind: note.organisationId ? "organisation" : "person",
      subjectId: note.organisationId ?? note.personId ?? note.id,
      changes: [{ field: "note", changed: true }],
    });
    return ok(null);
  });
}
