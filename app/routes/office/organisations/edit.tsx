import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { OrganisationFields } from "../../../features/accounts/components/organisation-fields.tsx";
import { editOrganisationIdentity } from "../../../features/accounts/organisations/edit-organisation-identity.server.ts";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { identityOf, identityProblem, organisationEditForm } from "../../../features/accounts/organisations/organisation-form.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { officeOrganisation as words } from "../../../lib/messages/office-organisations.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, HiddenField, TextField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const organisation = await findOrganisationForOffice(viewer, idParam(params, "organisationId"));
  if (!organisation) throw notFound();
  return { organisation };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const organisationId = idParam(params, "organisationId");
  const submission = parseWithZod(await request.formData(), { schema: organisationEditForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { version, reason } = submission.value;
  const outcome = await editOrganisationIdentity(actOf(viewer, request), { ...identityOf(submission.value), organisationId, version, reason });
  if (outcome.ok) return redirectWithToast(paths.officeOrganisation(organisationId), { tone: "good", title: words.saved });
  if (outcome.problem === "not-found") throw notFound();
  if (outcome.problem === "changed-meanwhile") return invalid({ result: submission.reply({ formErrors: [words.problems.changedMeanwhile] }) });
  return invalid({ result: submission.reply({ fieldErrors: { vatNumber: [identityProblem(outcome)] } }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.editTitle(data.organisation) }];

export default function EditOrganisation() {
  const { organisation } = useLoaderData<typeof loader>();
  const { kind, legalName, shortName, countryCode, vatNumber, registerNumber, website, version } = organisation;
  const [form, fields] = useSchemaForm(organisationEditForm, {
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: {
      kind,
      legalName,
      shortName: shortName ?? "",
      countryCode: countryCode as "PT",
      vatNumber: vatNumber ?? "",
      registerNumber: registerNumber ?? "",
      website: website ?? "",
      version: String(version),
    },
  });
  return (
    <Page title={words.editTitle(organisation)} width="form" back={{ to: paths.officeOrganisation(organisation.id), label: organisation.name }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <HiddenField field={fields.version} />
        <OrganisationFields fields={fields} />
        <TextField field={fields.reason} label={words.reason} hint={words.reasonHint} />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  );
}
