import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { AccountPage } from "../../features/accounts/components/account-page.tsx";
import { requestEmailChange } from "../../features/accounts/email-address/request-email-change.server.ts";
import { emailChangeForm } from "../../features/accounts/sign-in/account-forms.ts";
import { accountLinks } from "../../http/account-links.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormErrors, TextField } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

const words = accountWords.email;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  return { email: viewer.email };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  const submission = parseWithZod(await request.formData(), { schema: emailChangeForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const outcome = await requestEmailChange(actOf(viewer, request), submission.value);
  if (outcome.ok) return redirect(paths.checkMail("email"));
  switch (outcome.problem) {
    case "not-found":
      throw notFound();
    case "same-address":
      return invalid({ result: submission.reply({ hideFields, fieldErrors: { newEmail: [words.same] } }) });
    case "wrong-password":
      return invalid({ result: submission.reply({ hideFields, fieldErrors: { password: [accountProblems.wrongPassword] } }) });
    case "too-many-attempts":
      return invalid({ result: submission.reply({ hideFields, formErrors: [accountProblems.tooManyAttempts] }) });
  }
}

export const meta = () => [{ title: words.title }];

export default function AccountEmail() {
  const { email } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(emailChangeForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <AccountPage links={accountLinks}>
      <Section title={words.title} lead={words.lead}>
        <Facts items={[{ term: words.now, value: email }]} />
        <Form method="post" {...getFormProps(form)} className="space-y-5">
          <FormErrors form={form} />
          <TextField field={fields.newEmail} label={words.newEmail} type="email" autoComplete="email" />
          <TextField field={fields.password} label={words.password} type="password" autoComplete="current-password" />
          <Button>{words.submit}</Button>
        </Form>
      </Section>
    </AccountPage>
  );
}
