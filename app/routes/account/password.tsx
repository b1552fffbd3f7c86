import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { AccountPage } from "../../features/accounts/components/account-page.tsx";
import { changePassword } from "../../features/accounts/password/change-password.server.ts";
import { passwordChangeForm } from "../../features/accounts/sign-in/account-forms.ts";
import { accountLinks } from "../../http/account-links.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrors, TextField } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

const words = accountWords.password;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, { secondFactor: "may-be-missing" });
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  const submission = parseWithZod(await request.formData(), { schema: passwordChangeForm });
  const hideFields = ["currentPassword", "newPassword"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const outcome = await changePassword(actOf(viewer, request), submission.value);
  if (outcome.ok) return redirectWithToast(paths.accountPassword(), { tone: "good", title: words.done }, { "Set-Cookie": outcome.value.setCookie });
  switch (outcome.problem) {
    case "not-found":
      throw notFound();
    case "wrong-password":
      return invalid({ result: submission.reply({ hideFields, fieldErrors: { currentPassword: [accountProblems.wrongPassword] } }) });
    case "too-many-attempts":
      return invalid({ result: submission.reply({ hideFields, formErrors: [accountProblems.tooManyAttempts] }) });
    default:
      return invalid({ result: submission.reply({ hideFields, fieldErrors: { newPassword: [accountProblems.password[outcome.problem]] } }) });
  }
}

export const meta = () => [{ title: words.title }];

export default function AccountPassword() {
  const [form, fields] = useSchemaForm(passwordChangeForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <AccountPage links={accountLinks}>
      <Section title={words.title} lead={words.lead}>
        <Form method="post" {...getFormProps(form)} className="space-y-5">
          <FormErrors form={form} />
          <TextField field={fields.currentPassword} label={words.current} type="password" autoComplete="current-password" />
          <TextField field={fields.newPassword} label={words.next} hint={words.hint} type="password" autoComplete="new-password" />
          <Button>{words.submit}</Button>
        </Form>
      </Section>
    </AccountPage>
  );
}
