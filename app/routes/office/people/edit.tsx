import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { PersonFields } from "../../../features/accounts/components/person-fields.tsx";
import { editPerson } from "../../../features/accounts/people/edit-person.server.ts";
import { findPerson } from "../../../features/accounts/people/find-person.server.ts";
import { personEditForm } from "../../../features/accounts/people/person-form.ts";
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
  if (!person) throw notFound();
  const { id, name, email, phone, locale, timeZone, emailIsTheirs } = person;
  return { id, name, email, phone, locale, timeZone, emailIsTheirs };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const personId = idParam(params, "personId");
  const submission = parseWithZod(await request.formData(), { schema: personEditForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const outcome = await editPerson(actOf(viewer, request), { personId, ...submission.value });
  if (outcome.ok) return redirectWithToast(paths.officePerson(personId), { tone: "good", title: outcome.value.changed ? words.saved : words.unchanged });
  if (outcome.problem === "not-found") throw notFound();
  const problem = outcome.problem === "email-taken" ? words.problems.emailTaken : words.problems.emailInUse;
  return invalid({ result: submission.reply({ fieldErrors: { email: [problem] } }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.editTitle(data) }];

export default function EditPerson() {
  const person = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(personEditForm, {
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: { name: person.name, email: person.email, phone: person.phone ?? "", locale: localeOf(person.locale), timeZone: person.timeZone ?? "" },
  });
  return (
    <Page title={words.editTitle(person)} width="form" back={{ to: paths.officePerson(person.id), label: person.name }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <PersonFields fields={fields} emailIsTheirs={person.emailIsTheirs} />
        <TextField field={fields.reason} label={words.reason} hint={officeOrganisation.reasonHint} />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  );
}

function localeOf(locale: string | null): "en" | "pt" | undefined {
  return locale === "en" || locale === "pt" ? locale : undefined;
}
