import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { membershipWords } from "../../../lib/messages/membership.ts";
import { officeMembershipOne as words } from "../../../lib/messages/office-membership.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, SelectField, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { membershipDecisionForm } from "../status/decision-form.ts";
import type { MembershipEvent } from "../status/membership-status.ts";

/** Only what makes sense in the membership's state is offered. */
export function DecideMembershipForm({ events, today, lastResult }: { events: readonly MembershipEvent[]; today: string; lastResult?: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(membershipDecisionForm, { lastResult, defaultValue: { effectiveOn: today } });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <SelectField field={fields.event} label={words.event} options={events.map((event) => ({ value: event, label: membershipWords.events[event] }))} />
      <TextField field={fields.effectiveOn} label={words.effectiveOn} type="date" />
      <TextField field={fields.reason} label={words.reason} />
      <TextField field={fields.reference} label={words.reference} hint={words.referenceHint} />
      <Button>{words.submit}</Button>
    </Form>
  );
}
