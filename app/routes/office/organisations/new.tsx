import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { OrganisationFields } from "../../../features/accounts/components/organisation-fields.tsx";
import { createOrganisation } from "../../../features/accounts/organisations/create-organisation.server.ts";
import { identityOf, identityProblem, organisationForm } from "../../../features/accounts/organisations/organisation-form.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { officeOrganisation as words } from "../../../lib/messages/office-organisations.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const submission = parseWithZod(await request.formData(), { schema: organisationForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const outcome = await createOrganisation(actOf(viewer, request), identityOf(submission.value));
  if (outcome.ok) {
    const name = submission.value.shortName ?? submission.value.legalName;
    return redirectWithToast(paths.officeOrganisation(outcome.value.organisationId), { tone: "good", title: words.created({ name }) });
  }
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ fieldErrors: { vatNumber: [identityProblem(outcome)] } }) });
}

export const meta = () => [{ title: words.newTitle }];

export default function NewOrganisation() {
  const [form, fields] = useSchemaForm(organisationForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <Page title={words.newTitle} lead={words.newLead} width="form" back={{ to: paths.officeOrganisations(), label: words.back }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <OrganisationFields fields={fields} />
        <Button>{words.create}</Button>
      </Form>
    </Page>
  );
}
