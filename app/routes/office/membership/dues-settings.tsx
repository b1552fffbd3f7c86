import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { duesSettingsForm } from "../../../features/membership/invoices/dues-settings-form.ts";
import { editDuesSettings } from "../../../features/membership/invoices/edit-dues-settings.server.ts";
import { findDuesSettings } from "../../../features/membership/invoices/find-dues-settings.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { officeInvoices, duesSettingsWords as words } from "../../../lib/messages/invoices.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const settings = await findDuesSettings(viewer);
  if (!settings) throw notFound();
  return { settings };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const submission = parseWithZod(await request.formData(), { schema: duesSettingsForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const edited = await editDuesSettings(actOf(viewer, request), submission.value);
  if (!edited.ok) throw notFound();
  return redirectWithToast(paths.officeInvoices(), { tone: "good", title: words.saved });
}

export const meta = () => [{ title: words.title }];

export default function DuesSettings() {
  const { settings } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(duesSettingsForm, { lastResult: useActionData<typeof action>()?.result, defaultValue: settings });
  return (
    <Page title={words.title} lead={words.lead} width="form" back={{ to: paths.officeInvoices(), label: officeInvoices.title }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.accountHolder} label={words.accountHolder} />
        <TextField field={fields.iban} label={words.iban} />
        <TextField field={fields.taxId} label={words.taxId} hint={words.taxIdHint} />
        <TextField field={fields.taxNote} label={words.taxNote} hint={words.taxNoteHint} />
        <Button>{words.submit}</Button>
      </Form>
    </Page>
  );
}
