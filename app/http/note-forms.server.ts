import { parseWithZod } from "@conform-to/zod/v4";
import { noteForm, removeNoteForm } from "../features/accounts/notes/note-form.ts";
import { removeNote } from "../features/accounts/notes/remove-note.server.ts";
import { type NoteSubject, writeNote } from "../features/accounts/notes/write-note.server.ts";
import type { Act } from "../features/accounts/viewer.ts";
import { officeNotes as words } from "../lib/messages/office.ts";
import { redirectWithToast } from "./flash.server.ts";
import { invalid, notFound } from "./responses.server.ts";

/** Answers the forms of a page of internal notes: one kept or removed. `here` is that page. */
export async function answerNoteForms(act: Act, formData: FormData, about: NoteSubject, here: string) {
  if (formData.get("intent") === "remove") return removeOne(act, formData, here);
  const submission = parseWithZod(formData, { schema: noteForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const outcome = await writeNote(act, { about, body: submission.value.body });
  if (outcome.ok) return redirectWithToast(here, { tone: "good", title: words.kept });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ fieldErrors: { body: [words.empty] } }) });
}

async function removeOne(act: Act, formData: FormData, here: string) {
  const submission = parseWithZod(formData, { schema: removeNoteForm });
  if (submission.status !== "success" || !(await removeNote(act, submission.value)).ok) throw notFound();
  return redirectWithToast(here, { tone: "good", title: words.removed });
}
