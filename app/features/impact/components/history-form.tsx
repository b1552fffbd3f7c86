import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { numbersPage } from "../../../lib/messages/rounds.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormErrors, HiddenField, SelectField, TextArea } from "../../../ui/field.tsx";
import { answerTo, useSchemaForm } from "../../../ui/use-schema-form.ts";
import { historyForm } from "../rounds/numbers-form.ts";

const words = numbersPage.history;

/** Quarters from before a member was asked, pasted from a table. */
export function HistoryForm({ scopes, lastResult }: { scopes: readonly { value: string; label: string }[]; lastResult?: SubmissionResult | null }) {
  const answer = answerTo("history", lastResult);
  const [form, fields] = useSchemaForm(historyForm, { id: "history", lastResult: answer, defaultValue: { intent: "history" } });
  return (
    <Disclosure summary={words.title} open={answer !== null}>
      <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
        <p className="text-muted">{words.lead}</p>
        <FormErrors form={form} />
        <HiddenField field={fields.intent} />
        <SelectField field={fields.scopeId} label={words.scope} options={[...scopes]} />
        <TextArea field={fields.quarters} label={words.quarters} rows={12} />
        <Button variant="secondary">{words.send}</Button>
      </Form>
    </Disclosure>
  );
}
