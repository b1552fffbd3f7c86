import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { accountWords } from "../../../lib/messages/account.ts";
import { Button, type ButtonVariant } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { ownPasswordForm } from "../sign-in/account-forms.ts";

/** Asks for the password again before one act. */
export function OwnPasswordForm({ submit, variant, lastResult }: { submit: string; variant?: ButtonVariant; lastResult: SubmissionResult | null | undefined }) {
  const [form, fields] = useSchemaForm(ownPasswordForm, { lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      <TextField field={fields.password} label={accountWords.secondFactor.password} type="password" autoComplete="current-password" />
      <Button variant={variant}>{submit}</Button>
    </Form>
  );
}
