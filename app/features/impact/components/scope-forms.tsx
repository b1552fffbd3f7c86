import { type FieldMetadata, getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import { officeImpact as words } from "../../../lib/messages/rounds.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField, FormErrors, HiddenField, SelectField, TextArea, TextField } from "../../../ui/field.tsx";
import { answerTo, useSchemaForm } from "../../../ui/use-schema-form.ts";
import { baselineForm, planForm, roundForm } from "../scopes/scope-forms.ts";

type Props = { lastResult?: SubmissionResult | null };

export function OpenRoundForm({ lastResult, quarter, closesOn }: Props & { quarter: string; closesOn: string }) {
  const [form, fields] = useSchemaForm(roundForm, { id: "round", lastResult: answerTo("open-round", lastResult), defaultValue: { intent: "open-round", quarter, closesOn } });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <TextField field={fields.quarter} label={words.quarter} />
      <TextField field={fields.closesOn} label={words.closesOn} type="date" />
      <Button variant="secondary">{words.open}</Button>
    </Form>
  );
}

export function BaselineForm({ lastResult, today }: Props & { today: string }) {
  const [form, fields] = useSchemaForm(baselineForm, { id: "baseline", lastResult: answerTo("baseline", lastResult), defaultValue: { intent: "baseline", vintageOn: today } });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <TextArea field={fields.values} label={words.values} hint={words.baselineHint} rows={8} />
      <OriginFields fields={fields} />
      <Button variant="secondary">{words.save}</Button>
    </Form>
  );
}

type Origin = Pick<z.input<typeof baselineForm>, "grade" | "source" | "vintageOn" | "holdsMembers">;

/** Where figures of the market come from. */
export function OriginFields<Schema>({ fields }: { fields: { [Name in keyof Required<Origin>]: FieldMetadata<Origin[Name], Schema & Record<string, unknown>> } }) {
  return (
    <>
      <SelectField field={fields.grade} label={words.grade} options={Object.entries(words.grades).map(([value, label]) => ({ value, label }))} />
      <TextField field={fields.source} label={words.source} />
      <TextField field={fields.vintageOn} label={words.vintage} type="date" />
      <CheckboxField field={fields.holdsMembers} label={words.holdsMembers} hint={words.holdsMembersHint} />
    </>
  );
}

export function LockPlanForm({ lastResult, year }: Props & { year: number }) {
  const [form, fields] = useSchemaForm(planForm, { id: "plan", lastResult: answerTo("lock", lastResult), defaultValue: { intent: "lock", year: String(year) } as never });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <TextField field={fields.year} label={words.year} type="number" />
      <Button variant="secondary">{words.lock}</Button>
    </Form>
  );
}
