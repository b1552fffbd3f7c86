import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { activityWords as words } from "../../../lib/messages/activities.ts";
import { initiativeWords } from "../../../lib/messages/initiatives.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choice.tsx";
import { FormErrors, HiddenField, type Option, SelectField, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { activityForm } from "../activities/activity-form.ts";

type Filled = { title?: string; happenedOn?: string; hours?: string; partnerIds?: string[] };
type Props = { filled: Filled; leaders: readonly Option[]; members: readonly Option[]; scopes: readonly Option[]; today: string; lastResult?: SubmissionResult | null };

export function ActivityFormView({ filled, leaders, members, scopes, today, lastResult }: Props) {
  const [form, fields] = useSchemaForm(activityForm, { lastResult, defaultValue: { leaderId: leaders[0]?.value, ...filled, happenedOn: filled.happenedOn ?? today } as never });
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      {leaders.length > 1 ? <SelectField field={fields.leaderId} label={words.organisation} options={leaders} empty={false} /> : <HiddenField field={fields.leaderId} />}
      <SelectField field={fields.kind} label={words.kind} options={kinds} />
      <TextField field={fields.title} label={words.what} hint={words.whatHint} />
      <TextField field={fields.happenedOn} label={words.happenedOn} type="date" />
      <TextField field={fields.hours} label={words.hours} hint={words.hoursHint} type="number" inputMode="numeric" />
      {scopes.length > 0 && <SelectField field={fields.scopeId} label={initiativeWords.scope} options={scopes} empty={initiativeWords.noScope} />}
      <CheckboxGroup field={fields.partnerIds} label={words.partners} options={members} columns />
      <Button>{words.submit}</Button>
    </Form>
  );
}
