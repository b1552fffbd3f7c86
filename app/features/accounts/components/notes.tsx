import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { officeNotes as words } from "../../../lib/messages/office.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextArea } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { Note } from "../notes/list-notes.server.ts";
import { noteForm } from "../notes/note-form.ts";

/** The office's notes on one organisation or person, and the form for the next. */
export function Notes({ notes, lastResult }: { notes: readonly Note[]; lastResult?: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(noteForm, { lastResult, id: `note-${notes.length}` });
  return (
    <Section title={words.title} lead={words.lead}>
      <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-4">
        <input type="hidden" name="intent" value="write" />
        <TextArea field={fields.body} label={words.write} rows={4} />
        <Button>{words.submit}</Button>
      </Form>
      {notes.length === 0 ? (
        <EmptyState title={words.none.title} body={words.none.body} />
      ) : (
        <ul className="space-y-4">
          {notes.map((note) => (
            <li key={note.noteId}>
              <OneNote note={note} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function OneNote({ note }: { note: Note }) {
  const when = useFormat().instant(note.createdAt);
  return (
    <Card>
      <p className="max-w-prose whitespace-pre-wrap break-words">{note.body}</p>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted text-sm">{words.by({ author: note.authorName, when })}</p>
        {note.mayRemove && (
          <Form method="post">
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="noteId" value={note.noteId} />
            <Button variant="quiet" size="small" aria-label={words.removeNamed({ author: note.authorName, when })}>
              {words.remove}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  );
}
