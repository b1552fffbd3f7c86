import { getFormProps, getInputProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { officeImpact as words } from "../../../lib/messages/rounds.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, SelectField, TextArea, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { baselineForm, planForm, roundForm } from "../scopes/scope-forms.ts";

type Props = { lastResult?: SubmissionResult | null };

const answerTo = (intent: string, lastResult: Props["lastResult"]) => (lastResult?.initialValue?.intent === intent ? lastResult : null);

export function OpenRoundForm({ lastResult, quarter, closesOn }: Props & { quarter: string; closesOn: string }) {
  const [form, fields] = useSchemaForm(roundForm, { id: "round", lastResult: answerTo("open-round", lastResult), defaultValue: { intent: "open-round", quarter, closesOn } });
  const { key, ...intent } = getInputProps(fields.intent, { type: "hidden" });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <input key={key} {...intent} />
      <TextField field={fields.quarter} label={words.quarter} />
      <TextField field={fields.closesOn} label={words.closesOn} type="date" />
      <Button variant="secondary">{words.open}</Button>
    </Form>
  );
}

export function BaselineForm({ lastResult, today }: Props & { today: string }) {
  const [form, fields] = useSchemaForm(baselineForm, { id: "baseline", lastResult: answerTo("baseline", lastResult), defaultValue: { intent: "baseline", vintageOn: today } });
  const { key, ...intent } = getInputProps(fields.intent, { type: "hidden" });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <input key={key} {...intent} />
      <TextArea field={fields.values} label={words.values} hint={words.baselineHint} rows={8} />
      <SelectField field={fields.grade} label={words.grade} options={Object.entries(words.grades).map(([value, label]) => ({ value, label }))} />
      <TextField field={fields.source} label={words.source} />
      <TextField field={fields.vintageOn} label={words.vintage} type="date" />
      <Button variant="secondary">{words.save}</Button>
    </Form>
  );
}

export function LockPlanForm({ lastResult, year }: Props & { year: number }) {
  const [form, fields] = useSchemaForm(planForm, { id: "plan", lastResult: answerTo("lock", lastResult), defaultValue: { intent: "lock", year: String(year) } as never });
  const { key, ...intent } = getInputProps(fields.intent, { type: "hidden" });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <input key={key} {...intent} />
      <TextField field={fields.year} label={words.year} type="number" />
      <Button variant="secondary">{words.lock}</Button>
    </Form>
  );
}
