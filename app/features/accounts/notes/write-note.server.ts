import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { can } from "../permissions.ts";
import type { Act } from "../viewer.ts";

export type NoteSubject = { organisationId: string } | { personId: string };

/** Keeps an internal note of the office. Its text is in the note alone, never in an event. */
export function writeNote(act: Act, input: { about: NoteSubject; body: string }): Promise<Result<{ noteId: string }, "not-found" | "empty">> {
  const { by } = act;
  return transaction(async (tx) => {
    if (by.kind !== "person" || !can(by.viewer, "notes.keep")) return refuse("not-found");
    const body = input.body.trim();
    if (body === "") return refuse("empty");
    const subject = "organisationId" in input.about ? { kind: "organisation", id: input.about.organisationId } : { kind: "person", id: input.about.personId };
    const exists =
      subject.kind === "organisation"
        ? await tx.organisation.findUnique({ where: { id: subject.id }, select: { id: true } })
        : await tx.person.findUnique({ where: { id: subject.id }, select: { id: true } });
    if (!exists) return refuse("not-found");
    const { id } = await tx.internalNote.create({ data: { ...input.about, body, authorId: by.viewer.personId, createdAt: act.now } });
    await recordEvent(tx, act, { action: "note.written", subjectKind: subject.kind, subjectId: subject.id, changes: [{ field: "note", changed: true }] });
    return ok({ noteId: id });
  });
}
