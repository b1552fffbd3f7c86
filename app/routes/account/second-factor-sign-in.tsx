import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findDemoCode } from "../../features/accounts/second-factor/find-demo-code.server.ts";
import { passSecondFactor } from "../../features/accounts/second-factor/pass-second-factor.server.ts";
import { codeForm } from "../../features/accounts/sign-in/account-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths, safeNext } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, tooMany } from "../../http/responses.server.ts";
import { secondFactorSignInWords as words } from "../../lib/messages/sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrors, TextField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

const nextOf = (request: Request) => safeNext(new URL(request.url).searchParams.get("next"));

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-owed" });
  if (!viewer.hasSecondFactor || viewer.secondFactorPassed) throw redirect(nextOf(request));
  return { demoCode: await findDemoCode(viewer, actOf(viewer, request).now) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-owed" });
  const submission = parseWithZod(await request.formData(), { schema: codeForm });
  const hideFields = ["code"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const outcome = await passSecondFactor(actOf(viewer, request), submission.value);
  if (!outcome.ok) {
    if (outcome.problem === "too-many-attempts") return tooMany({ result: submission.reply({ hideFields, formErrors: [words.tooMany] }) }, 900);
    return invalid({ result: submission.reply({ hideFields, fieldErrors: { code: [words.wrong] } }) });
  }
  const { setCookie, recoveryCodesLeft } = outcome.value;
  if (recoveryCodesLeft === null) return redirect(nextOf(request), { headers: { "Set-Cookie": setCookie } });
  return redirectWithToast(nextOf(request), { tone: "warn", title: words.fewLeft({ count: recoveryCodesLeft }) }, { "Set-Cookie": setCookie });
}

export const meta = () => [{ title: words.title }];

export default function SecondFactorSignIn() {
  const { demoCode } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(codeForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <Page title={words.title} lead={words.lead} width="form">
      {demoCode && (
        <Notice tone="info" title={words.demoTitle}>
          <p className="font-semibold text-2xl tabular-nums">{demoCode}</p>
          <p>{words.demo}</p>
        </Notice>
      )}
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.code} label={words.code} hint={words.codeHint} autoComplete="one-time-code" />
        <Button>{words.submit}</Button>
      </Form>
      <p className="text-muted">{words.lost}</p>
      <Form method="post" action={paths.signOut()}>
        <Button variant="secondary">{words.signOut}</Button>
      </Form>
    </Page>
  );
}
