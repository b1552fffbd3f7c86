import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { evidenceWords as words } from "../../../lib/messages/evidence.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField, FormErrors, HiddenField, SelectField, TextField } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import { answerTo, useSchemaForm } from "../../../ui/use-schema-form.ts";
import { claimForm, hoursForm } from "../evidence/evidence-forms.ts";

type Props = { today: string; lastResult?: SubmissionResult | null };

/** Two short forms for a partner's phone: hours, and one sentence. */
export function EvidenceRecord({ today, lastResult }: Props) {
  return (
    <div className="grid items-start gap-10 lg:grid-cols-2">
      <Section title={words.record} lead={words.recordLead}>
        <HoursForm today={today} lastResult={lastResult} />
      </Section>
      <Section title={words.claim} lead={words.claimLead}>
        <ClaimForm today={today} lastResult={lastResult} />
      </Section>
    </div>
  );
}

function HoursForm({ today, lastResult }: Props) {
  const [form, fields] = useSchemaForm(hoursForm, { id: "hours", lastResult: answerTo("hours", lastResult), defaultValue: { intent: "hours", spentOn: today } });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <TextField field={fields.hours} label={words.hoursSpent} type="number" inputMode="numeric" />
      <CheckboxField field={fields.isPromotion} label={words.isPromotion} />
      <TextField field={fields.spentOn} label={words.spentOn} type="date" />
      <Button variant="secondary">{words.submitHours}</Button>
    </Form>
  );
}

function ClaimForm({ today, lastResult }: Props) {
  const [form, fields] = useSchemaForm(claimForm, { id: "claim", lastResult: answerTo("claim", lastResult), defaultValue: { intent: "claim", happenedOn: today } });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <SelectField field={fields.flag} label={words.flag} options={Object.entries(words.flags).map(([value, label]) => ({ value, label }))} />
      <TextField field={fields.sentence} label={words.sentence} hint={words.sentenceHint} />
      <TextField field={fields.link} label={words.link} type="url" />
      <TextField field={fields.happenedOn} label={words.happenedOn} type="date" />
      <Button variant="secondary">{words.submitClaim}</Button>
    </Form>
  );
}
