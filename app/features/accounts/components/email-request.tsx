import type { SubmissionResult } from "@conform-to/react";
import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { emailForm } from "../sign-in/account-forms.ts";

type EmailRequestProps = { title: string; lead: string; words: { email: string; send: string; back: string }; backTo: string; result: SubmissionResult<string[]> | undefined };

/** A page that asks for an e-mail address, to send a link there. */
export function EmailRequest({ title, lead, words, backTo, result }: EmailRequestProps) {
  const [form, fields] = useSchemaForm(emailForm, { lastResult: result });
  return (
    <Page title={title} lead={lead} back={{ to: backTo, label: words.back }} width="form">
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.email} label={words.email} type="email" autoComplete="username" />
        <Button>{words.send}</Button>
      </Form>
    </Page>
  );
}
