import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { listServiceChoices } from "../../../features/impact/scopes/list-scopes.server.ts";
import { saveScope } from "../../../features/impact/scopes/save-scope.server.ts";
import { scopeForm } from "../../../features/impact/scopes/scope-forms.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { officeImpact as words } from "../../../lib/messages/rounds.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choice.tsx";
import { FormErrors, SelectField, TextField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "impact.administer"));
  return { services: await listServiceChoices() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "impact.administer"));
  const submission = parseWithZod(await request.formData(), { schema: scopeForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { countries, namePt, ...rest } = submission.value;
  const countryCodes = (countries ?? "").toUpperCase().match(/[A-Z]{2}/g) ?? [];
  const saved = await saveScope(actOf(viewer, request), { ...rest, namePt: namePt ?? null, countryCodes });
  if (saved.ok) return redirectWithToast(paths.officeScope(saved.value.scopeId), { tone: "good", title: words.saved });
  if (saved.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ fieldErrors: { serviceIds: [words.problems[saved.problem]] } }) });
}

export const meta = () => [{ title: words.newScope }];

export default function NewScope() {
  const { services } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(scopeForm, { lastResult: useActionData<typeof action>()?.result, defaultValue: { payerClass: "all" } });
  return (
    <Page title={words.newScope} lead={words.none.body} width="form" back={{ to: paths.officeImpact(), label: words.title }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.nameEn} label={words.nameEn} />
        <TextField field={fields.namePt} label={words.namePt} />
        <CheckboxGroup field={fields.serviceIds} label={words.services} options={services} columns />
        <TextField field={fields.countries} label={words.countries} />
        <SelectField field={fields.payerClass} label={words.payerClass} options={Object.entries(words.payerClasses).map(([value, label]) => ({ value, label }))} empty={false} />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  );
}
