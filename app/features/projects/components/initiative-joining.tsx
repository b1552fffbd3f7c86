import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { initiativeWords as words } from "../../../lib/messages/initiatives.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, HiddenField, type Option, SelectField, TextArea } from "../../../ui/field.tsx";
import { answerTo, useSchemaForm } from "../../../ui/use-schema-form.ts";
import { interestForm, inviteForm } from "../initiatives/initiative-form.ts";

type Props = { organisations: readonly Option[]; lastResult?: SubmissionResult | null };

const roles = Object.entries(words.roles).map(([value, label]) => ({ value, label }));

/** A member offers to take part. */
export function OfferForm({ organisations, lastResult }: Props) {
  const defaultValue = { intent: "interest" as const, organisationId: organisations[0]?.value, role: "partner" as const };
  const [form, fields] = useSchemaForm(interestForm, { id: "offer", lastResult: answerTo("interest", lastResult), defaultValue });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      {organisations.length > 1 ? (
        <SelectField field={fields.organisationId} label={words.offerAs} options={organisations} empty={false} />
      ) : (
        <HiddenField field={fields.organisationId} />
      )}
      <SelectField field={fields.role} label={words.role} options={roles} empty={false} />
      <TextArea field={fields.message} label={words.message} hint={words.messageHint} rows={3} />
      <Button>{words.submitOffer}</Button>
    </Form>
  );
}

/** The leader asks a member to join. */
export function InviteForm({ organisations, lastResult }: Props) {
  const [form, fields] = useSchemaForm(inviteForm, {
    id: "invite",
    lastResult: answerTo("invite", lastResult),
    defaultValue: { intent: "invite" as const, role: "partner" as const },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <SelectField field={fields.organisationId} label={words.inviteWhom} options={organisations} />
      <SelectField field={fields.role} label={words.role} options={roles} empty={false} />
      <TextArea field={fields.message} label={words.message} hint={words.messageHint} rows={3} />
      <Button variant="secondary">{words.submitInvite}</Button>
    </Form>
  );
}
