import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { archiveOrganisation } from "../../../features/accounts/organisations/archive-organisation.server.ts";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { archivingForm } from "../../../features/accounts/organisations/organisation-form.ts";
import { restoreOrganisation } from "../../../features/accounts/organisations/restore-organisation.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { organisationDecisions, officeOrganisation as words } from "../../../lib/messages/office-organisations.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";

const archiving = organisationDecisions.archiving;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const organisation = await findOrganisationForOffice(viewer, idParam(params, "organisationId"));
  if (!organisation || organisation.isOffice) throw notFound();
  return { id: organisation.id, name: organisation.name, isArchived: organisation.archivedAt !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const organisationId = idParam(params, "organisationId");
  const organisation = await findOrganisationForOffice(viewer, organisationId);
  if (!organisation) throw notFound();
  const submission = parseWithZod(await request.formData(), { schema: archivingForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { intent, reason } = submission.value;
  const outcome = await (intent === "archive" ? archiveOrganisation : restoreOrganisation)(actOf(viewer, request), { organisationId, reason });
  if (!outcome.ok) throw notFound();
  const undo = { label: archiving.undo, action: paths.officeArchiving(organisationId), fields: { intent: "restore" } };
  const toast = intent === "archive" ? { title: archiving.done(organisation), undo } : { title: archiving.restored(organisation) };
  return redirectWithToast(paths.officeOrganisation(organisationId), { tone: "good", ...toast });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && archiving.title(data) }];

export default function Archiving() {
  const { id, name, isArchived } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(archivingForm, { lastResult: useActionData<typeof action>()?.result });
  const title = isArchived ? archiving.restoreTitle({ name }) : archiving.title({ name });
  return (
    <Page title={title} lead={isArchived ? archiving.restoreLead : archiving.lead} width="form" back={{ to: paths.officeOrganisation(id), label: name }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value={isArchived ? "restore" : "archive"} />
        <TextField field={fields.reason} label={words.reason} hint={words.reasonHint} />
        <Button variant={isArchived ? "primary" : "danger"}>{isArchived ? words.restore : archiving.submit}</Button>
      </Form>
    </Page>
  );
}
