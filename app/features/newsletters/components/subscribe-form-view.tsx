import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, HiddenField, type Option, SelectField, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { subscribeForm } from "../consent/subscribe-form.ts";

const words = newsletterWords.subscribe;

export function SubscribeFormView({ lists, lastResult }: { lists: readonly Option[]; lastResult?: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(subscribeForm, { lastResult, defaultValue: { listId: lists[0]?.value } });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-xl space-y-5">
      <FormErrors form={form} />
      {lists.length > 1 ? <SelectField field={fields.listId} label={words.list} options={lists} empty={false} /> : <HiddenField field={fields.listId} />}
      <TextField field={fields.email} label={words.email} type="email" autoComplete="email" />
      <Button>{words.submit}</Button>
    </Form>
  );
}
