import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { deactivatePerson } from "../../../features/accounts/people/deactivate-person.server.ts";
import { findPerson } from "../../../features/accounts/people/find-person.server.ts";
import { deactivationForm } from "../../../features/accounts/people/person-form.ts";
import { reactivatePerson } from "../../../features/accounts/people/reactivate-person.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { officeOrganisation } from "../../../lib/messages/office-organisations.ts";
import { officePerson as words } from "../../../lib/messages/office-people.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const person = await findPerson(viewer, idParam(params, "personId"));
  if (!person || person.id === viewer.personId) throw notFound();
  return { id: person.id, name: person.name, isDeactivated: person.deactivatedAt !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const person = await findPerson(viewer, idParam(params, "personId"));
  if (!person) throw notFound();
  const submission = parseWithZod(await request.formData(), { schema: deactivationForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { intent, reason } = submission.value;
  const outcome = await (intent === "deactivate" ? deactivatePerson : reactivatePerson)(actOf(viewer, request), { personId: person.id, reason });
  if (outcome.ok) return redirectWithToast(paths.officePerson(person.id), { tone: "good", title: intent === "deactivate" ? words.deactivated(person) : words.reactivated(person) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [outcome.problem === "yourself" ? words.problems.yourself : words.problems.lastManager] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.deactivateTitle(data) }];

export default function Deactivation() {
  const { id, name, isDeactivated } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(deactivationForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <Page
      title={isDeactivated ? words.reactivateTitle({ name }) : words.deactivateTitle({ name })}
      lead={isDeactivated ? words.reactivateLead : words.deactivateLead}
      width="form"
      back={{ to: paths.officePerson(id), label: name }}
    >
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value={isDeactivated ? "reactivate" : "deactivate"} />
        <TextField field={fields.reason} label={words.reason} hint={officeOrganisation.reasonHint} />
        <Button variant={isDeactivated ? "primary" : "danger"}>{isDeactivated ? words.reactivate : words.deactivate}</Button>
      </Form>
    </Page>
  );
}
