import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { describePlugs } from "../../features/accounts/cluster/describe-plugs.server.ts";
import { ClusterFields } from "../../features/accounts/components/cluster-fields.tsx";
import { Plugs } from "../../features/accounts/components/cluster-form.tsx";
import { isSetupLinkUsable } from "../../features/accounts/set-up/is-setup-link-usable.server.ts";
import { setUpCluster } from "../../features/accounts/set-up/set-up-cluster.server.ts";
import { setUpForm } from "../../features/accounts/set-up/set-up-form.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess, require404 } from "../../http/require-viewer.server.ts";
import { invalid } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { clusterSettings } from "../../lib/messages/office-portal.ts";
import { setupTexts, setUpWords as words } from "../../lib/messages/set-up.ts";
import { Button } from "../../ui/button.tsx";
import { FieldGroup, FormErrors, TextField } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  publicAccess();
  require404(await isSetupLinkUsable(String(params.token), anonymousAct(request).now));
  return { plugs: describePlugs() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  publicAccess();
  const act = anonymousAct(request);
  const token = String(params.token);
  require404(await isSetupLinkUsable(token, act.now));
  const submission = parseWithZod(await request.formData(), { schema: setUpForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const { managerName, managerEmail, password, ...cluster } = submission.value;
  const { userAgent } = visitorOf(request, context);
  const outcome = await setUpCluster(act, { token, cluster, manager: { name: managerName, email: managerEmail, password }, userAgent });
  if (outcome.ok) return redirectWithToast(paths.secondFactorSetup(), { tone: "good", title: words.done }, { "Set-Cookie": outcome.value.setCookie });
  if (outcome.problem === "link-unusable") return invalid({ result: submission.reply({ hideFields, formErrors: [words.linkUsed] }) });
  return invalid({ result: submission.reply({ hideFields, fieldErrors: { password: [accountProblems.password[outcome.problem]] } }) });
}

export const meta = () => [{ title: words.title }, { name: "robots", content: "noindex" }];

export default function SetUp() {
  const { plugs } = useLoaderData<typeof loader>();
  const defaultValue = { currency: "EUR", accentColour: "#0f766e", ...setupTexts };
  const [form, fields] = useSchemaForm(setUpForm, { lastResult: useActionData<typeof action>()?.result, defaultValue });
  return (
    <Page title={words.title} lead={words.lead} width="form">
      <Form method="post" {...getFormProps(form)} className="space-y-10">
        <FormErrors form={form} />
        <FieldGroup legend={words.you} hint={words.yourHint}>
          <TextField field={fields.managerName} label={words.yourName} autoComplete="name" />
          <TextField field={fields.managerEmail} label={words.yourEmail} type="email" autoComplete="username" />
          <TextField field={fields.password} label={words.password} hint={words.passwordHint} type="password" autoComplete="new-password" />
        </FieldGroup>
        <ClusterFields fields={fields} textRows={12} textsHint={words.textsHint} />
        <Section title={clusterSettings.plugs} lead={words.stateLead}>
          <Plugs plugs={plugs} />
        </Section>
        <Button>{words.submit}</Button>
      </Form>
    </Page>
  );
}
