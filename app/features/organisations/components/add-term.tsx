import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { vocabulary as words } from "../../../lib/messages/vocabulary.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { addTermForm } from "../vocabulary/vocabulary-forms.ts";

/** Adds a term under a heading, or a heading where `parentId` is null. `lastResult` is the answer to this very form. */
export function AddTerm({ id, parentId, submit, lastResult }: { id: string; parentId: string | null; submit: string; lastResult: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(addTermForm, { id, lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-4" preventScrollReset>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="add" />
      {parentId && <input type="hidden" name="parentId" value={parentId} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={fields.en} label={words.english} />
        <TextField field={fields.pt} label={words.portuguese} />
      </div>
      <Button variant="secondary">{submit}</Button>
    </Form>
  );
}
