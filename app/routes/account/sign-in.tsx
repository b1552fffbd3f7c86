import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { signIn } from "../../features/accounts/sign-in/sign-in.server.ts";
import { signInForm } from "../../features/accounts/sign-in/sign-in-form.ts";
import { paths, safeNext } from "../../http/paths.ts";
import { anonymousAct, optionalViewer, publicAccess } from "../../http/require-viewer.server.ts";
import { invalid, tooMany } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { signInWords as words } from "../../lib/messages/sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrors, TextField } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  if (viewer) throw redirect(safeNext(new URL(request.url).searchParams.get("next")));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  publicAccess();
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const submission = parseWithZod(await request.formData(), { schema: signInForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const outcome = await signIn(anonymousAct(request), { ...submission.value, ...visitorOf(request, context) });
  if (!outcome.ok) {
    if (outcome.problem === "too-many-attempts") return tooMany({ result: submission.reply({ hideFields, formErrors: [words.tooManyAttempts] }) }, 900);
    return invalid({ result: submission.reply({ hideFields, formErrors: [words.wrongCredentials] }) });
  }
  const target = { "to-pass": paths.secondFactor(next), "to-set-up": paths.secondFactorSetup(), "not-needed": next }[outcome.value.secondFactor];
  return redirect(target, { headers: { "Set-Cookie": outcome.value.setCookie } });
}

export const meta = () => [{ title: words.title }];

export default function SignIn() {
  const [search] = useSearchParams();
  const [form, fields] = useSchemaForm(signInForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <Page title={words.title} lead={search.has("next") && words.leadToNext} width="form">
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.email} label={words.email} type="email" autoComplete="username" />
        <TextField field={fields.password} label={words.password} type="password" autoComplete="current-password" />
        <Button>{words.submit}</Button>
      </Form>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink to={paths.forgottenPassword()}>{words.forgotten}</TextLink>
        <TextLink to={paths.verifyEmail()}>{words.confirmAgain}</TextLink>
        <TextLink to={paths.signUp()}>{words.signUp}</TextLink>
      </p>
    </Page>
  );
}
