import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { signUpForm } from "../../features/accounts/sign-in/account-forms.ts";
import { signUp } from "../../features/accounts/sign-up/sign-up.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, optionalViewer, publicAccess } from "../../http/require-viewer.server.ts";
import { invalid, tooMany } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { preferredLocale } from "../../lib/format.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { signUpWords as words } from "../../lib/messages/sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrors, TextField } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  if (viewer) throw redirect(paths.home());
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  publicAccess();
  const submission = parseWithZod(await request.formData(), { schema: signUpForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const { clientAddress } = visitorOf(request, context);
  const outcome = await signUp(anonymousAct(request), { ...submission.value, clientAddress, locale: preferredLocale(request.headers.get("accept-language")) });
  if (outcome.ok) return redirect(paths.checkMail("sign-up"));
  if (outcome.problem === "too-many-attempts") return tooMany({ result: submission.reply({ hideFields, formErrors: [accountProblems.tooManyMails] }) }, 3_600);
  return invalid({ result: submission.reply({ hideFields, fieldErrors: { password: [accountProblems.password[outcome.problem]] } }) });
}

export const meta = () => [{ title: words.title }];

export default function SignUp() {
  const [form, fields] = useSchemaForm(signUpForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <Page title={words.title} lead={words.lead} width="form">
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.name} label={words.name} hint={words.nameHint} autoComplete="name" />
        <TextField field={fields.email} label={words.email} type="email" autoComplete="username" />
        <TextField field={fields.password} label={words.password} hint={words.passwordHint} type="password" autoComplete="new-password" />
        <Button>{words.submit}</Button>
      </Form>
      <TextLink to={paths.signIn()}>{words.haveOne}</TextLink>
    </Page>
  );
}
