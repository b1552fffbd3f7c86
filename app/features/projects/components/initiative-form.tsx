import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { initiativeWords as words } from "../../../lib/messages/initiatives.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField, FormErrors, HiddenField, type Option, SelectField, TextArea, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { ShownInitiative } from "../initiatives/find-initiative.server.ts";
import { initiativeForm } from "../initiatives/initiative-form.ts";

type Props = { initiative: ShownInitiative | null; leaders: readonly Option[]; scopes: readonly Option[]; lastResult?: SubmissionResult | null };

/** A proposal in two minutes: what, why, for which part of the market, whom one looks for, by when. */
export function InitiativeForm({ initiative, leaders, scopes, lastResult }: Props) {
  const [form, fields] = useSchemaForm(initiativeForm, { lastResult, defaultValue: (initiative ? valuesOf(initiative) : { leaderId: leaders[0]?.value }) as never });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      {initiative && <HiddenField field={fields.version} />}
      {leaders.length > 1 ? <SelectField field={fields.leaderId} label={words.leader} options={leaders} empty={false} /> : <HiddenField field={fields.leaderId} />}
      <TextField field={fields.title} label={words.name} />
      <TextArea field={fields.why} label={words.why} hint={words.whyHint} rows={3} />
      <TextArea field={fields.what} label={words.what} rows={4} />
      <TextArea field={fields.sought} label={words.sought} hint={words.soughtHint} rows={3} />
      <SelectField field={fields.scopeId} label={words.scope} hint={words.scopeHint} options={scopes} empty={words.noScope} />
      <TextField field={fields.answerBy} label={words.answerBy} type="date" />
      <CheckboxField field={fields.competition} label={words.competition} hint={words.competitionHint} />
      <Button>{initiative ? words.saveChange : words.save}</Button>
    </Form>
  );
}

function valuesOf({ leader, title, why, what, sought, scopeId, answerBy, version }: ShownInitiative) {
  return { leaderId: leader.organisationId, title, why, what, sought, scopeId: scopeId ?? undefined, answerBy, competition: "on", version: String(version) };
}
