import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { PersonFields } from "../../../features/accounts/components/person-fields.tsx";
import { createPerson } from "../../../features/accounts/people/create-person.server.ts";
import { personForm } from "../../../features/accounts/people/person-form.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { officePerson as words } from "../../../lib/messages/office-people.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const submission = parseWithZod(await request.formData(), { schema: personForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const outcome = await createPerson(actOf(viewer, request), submission.value);
  if (outcome.ok) return redirectWithToast(paths.officePerson(outcome.value.personId), { tone: "good", title: words.created(submission.value) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ fieldErrors: { email: [words.problems.emailTaken] } }) });
}

export const meta = () => [{ title: words.newTitle }];

export default function NewPerson() {
  const [form, fields] = useSchemaForm(personForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <Page title={words.newTitle} lead={words.newLead} width="form" back={{ to: paths.officePeople(), label: words.back }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <PersonFields fields={fields} />
        <Button>{words.create}</Button>
      </Form>
    </Page>
  );
}
