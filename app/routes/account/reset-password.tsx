import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findEmailToken } from "../../features/accounts/email-token.server.ts";
import { resetPassword } from "../../features/accounts/password/reset-password.server.ts";
import { resetPasswordForm } from "../../features/accounts/sign-in/account-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { invalid } from "../../http/responses.server.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { resetWords as words } from "../../lib/messages/sign-in.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { FormErrors, TextField } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  publicAccess();
  return { isValid: (await findEmailToken(params.token ?? "", "reset_password", anonymousAct(request).now)) !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  publicAccess();
  const submission = parseWithZod(await request.formData(), { schema: resetPasswordForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const outcome = await resetPassword(anonymousAct(request), { token: params.token ?? "", ...submission.value });
  if (outcome.ok) return redirectWithToast(paths.signIn(), { tone: "good", title: words.done });
  if (outcome.problem === "link-invalid") return invalid({ result: submission.reply({ hideFields, formErrors: [words.invalid] }) });
  return invalid({ result: submission.reply({ hideFields, fieldErrors: { password: [accountProblems.password[outcome.problem]] } }) });
}

export const meta = () => [{ title: words.title }];

export default function ResetPassword() {
  const { isValid } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(resetPasswordForm, { lastResult: useActionData<typeof action>()?.result });
  if (!isValid) {
    return (
      <Page title={words.invalidTitle} lead={words.invalid} width="form">
        <ButtonLink to={paths.forgottenPassword()}>{words.again}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead} width="form">
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.password} label={words.password} hint={words.passwordHint} type="password" autoComplete="new-password" />
        <Button>{words.submit}</Button>
      </Form>
    </Page>
  );
}
