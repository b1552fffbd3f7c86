import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { findPerson } from "../../../features/accounts/people/find-person.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { secondFactorResetForm } from "../../../features/accounts/second-factor/reset-form.ts";
import { resetSecondFactor } from "../../../features/accounts/second-factor/reset-second-factor.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { secondFactorResetWords as words } from "../../../lib/messages/second-factor-reset.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const person = await findPerson(viewer, idParam(params, "personId"));
  if (!person || person.id === viewer.personId) throw notFound();
  return { id: person.id, name: person.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const person = await findPerson(viewer, idParam(params, "personId"));
  if (!person) throw notFound();
  const submission = parseWithZod(await request.formData(), { schema: secondFactorResetForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const outcome = await resetSecondFactor(actOf(viewer, request), { personId: person.id, reason: submission.value.reason });
  if (outcome.ok) return redirectWithToast(paths.officePerson(person.id), { tone: "good", title: words.done(person) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [words.yourself] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data) }];

export default function SecondFactorReset() {
  const { id, name } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(secondFactorResetForm, { lastResult: useActionData<typeof action>()?.result });
  return (
    <Page title={words.title({ name })} lead={words.lead} width="form" back={{ to: paths.officePerson(id), label: name }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <TextField field={fields.reason} label={words.reason} hint={words.reasonHint} />
        <Button variant="danger">{words.submit}</Button>
      </Form>
    </Page>
  );
}
