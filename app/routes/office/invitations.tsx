import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { InvitationTable } from "../../features/accounts/components/invitation-table.tsx";
import { inviteIntoOfficeForm } from "../../features/accounts/invitations/invite-form.ts";
import { invitePerson } from "../../features/accounts/invitations/invite-person.server.ts";
import { listOpenInvitations } from "../../features/accounts/invitations/list-open-invitations.server.ts";
import { can } from "../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { inviteProblem, takeBack } from "../../http/invitation-forms.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { officeInvitations as words } from "../../lib/messages/office-people.ts";
import { officeRoleOptions } from "../../lib/messages/rights.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { RadioGroup } from "../../ui/choice.tsx";
import { FormErrors, TextField } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "office.appoint"));
  return { invitations: await listOpenInvitations(viewer, actOf(viewer, request).now) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "office.appoint"));
  const formData = await request.formData();
  if (formData.get("intent") === "revoke") return takeBack(actOf(viewer, request), formData, paths.officeInvitations());
  const submission = parseWithZod(formData, { schema: inviteIntoOfficeForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { email, name, officeRole } = submission.value;
  const outcome = await invitePerson(actOf(viewer, request), { email, name, into: { officeRole } });
  if (outcome.ok) return redirectWithToast(paths.officeInvitations(), { tone: "good", title: words.sent({ email }) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [inviteProblem(outcome.problem)] }) });
}

export const meta = () => [{ title: words.title }];

export default function Invitations() {
  const { invitations } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      <Section title={words.open}>
        <InvitationTable invitations={invitations} />
      </Section>
      <Section title={words.intoOffice} lead={words.intoOrganisation} actions={<ToOrganisations />}>
        <InviteIntoOffice key={invitations.length} />
      </Section>
    </Page>
  );
}

function ToOrganisations() {
  return (
    <ButtonLink to={paths.officeOrganisations()} variant="secondary">
      {words.toOrganisations}
    </ButtonLink>
  );
}

function InviteIntoOffice() {
  const [form, fields] = useSchemaForm(inviteIntoOfficeForm, { lastResult: useActionData<typeof action>()?.result, id: "invite" });
  return (
    <Card className="max-w-2xl">
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="invite" />
        <TextField field={fields.email} label={words.email} type="email" autoComplete="off" />
        <TextField field={fields.name} label={words.name} autoComplete="off" />
        <RadioGroup field={fields.officeRole} label={words.role} options={officeRoleOptions} />
        <Button>{words.send}</Button>
      </Form>
    </Card>
  );
}
