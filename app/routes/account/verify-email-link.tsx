import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findEmailToken } from "../../features/accounts/email-token.server.ts";
import { startSession } from "../../features/accounts/sessions.server.ts";
import { confirmEmailForm } from "../../features/accounts/sign-in/account-forms.ts";
import { confirmEmail } from "../../features/accounts/sign-up/confirm-email.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { invalid } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { confirmWords as words } from "../../lib/messages/sign-in.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { FormErrors, TextField } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

const refusals = { "link-invalid": words.invalid, "wrong-password": words.wrongPassword, "too-many-attempts": accountProblems.tooManyAttempts };

export async function loader({ request, params }: LoaderFunctionArgs) {
  publicAccess();
  return { isValid: (await findEmailToken(params.token ?? "", "verify_email", anonymousAct(request).now)) !== null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  publicAccess();
  const submission = parseWithZod(await request.formData(), { schema: confirmEmailForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const outcome = await confirmEmail(anonymousAct(request), { token: params.token ?? "", ...submission.value });
  if (!outcome.ok) return invalid({ result: submission.reply({ hideFields, formErrors: [refusals[outcome.problem]] }) });
  const setCookie = await startSession(outcome.value.personId, { secondFactorAt: null, userAgent: visitorOf(request, context).userAgent });
  return redirectWithToast(paths.home(), { tone: "good", title: words.done }, { "Set-Cookie": setCookie });
}

export const meta = () => [{ title: words.title }];

export default function VerifyEmailLink() {
  const { isValid } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(confirmEmailForm, { lastResult: useActionData<typeof action>()?.result });
  if (!isValid) {
    return (
      <Page title={words.invalidTitle} lead={words.invalid} width="form">
        <ButtonLink to={paths.verifyEmail()}>{words.again}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead} width="form">
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.password} label={words.password} type="password" autoComplete="current-password" />
        <Button>{words.submit}</Button>
      </Form>
      <TextLink to={paths.forgottenPassword()}>{words.forgotten}</TextLink>
    </Page>
  );
}
