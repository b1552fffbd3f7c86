import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { officeInvitations, organisationPeople as words } from "../../../lib/messages/office-people.ts";
import { rightOptions } from "../../../lib/messages/rights.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { CheckboxGroup } from "../../../ui/choice.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { inviteIntoOrganisationForm } from "../invitations/invite-form.ts";
import type { OpenInvitation } from "../invitations/list-open-invitations.server.ts";
import type { OrganisationPeople } from "../people/list-organisation-people.server.ts";
import { InvitationTable } from "./invitation-table.tsx";
import { FormerPeopleTable, PeopleTable } from "./people-table.tsx";

type ViewProps = {
  people: OrganisationPeople;
  invitations: readonly OpenInvitation[];
  mayManage: boolean;
  viewerId: string;
  links: { person?(personId: string): string; affiliation(affiliationId: string): string };
  lastResult?: SubmissionResult | null;
};

/** An organisation's people: of today, invited, and of before. */
export function OrganisationPeopleView({ people, invitations, mayManage, viewerId, links, lastResult }: ViewProps) {
  return (
    <>
      <Section title={words.now}>
        {people.now.length === 0 ? (
          <EmptyState icon="people" title={words.none.title} body={words.none.body} />
        ) : (
          <PeopleTable people={people.now} links={links} viewerId={viewerId} mayManage={mayManage} />
        )}
      </Section>
      {mayManage && (
        <>
          {invitations.length > 0 && (
            <Section title={officeInvitations.open}>
              <InvitationTable invitations={invitations} />
            </Section>
          )}
          <Section title={words.invite} lead={words.inviteLead}>
            <InviteForm key={invitations.length} lastResult={lastResult} />
          </Section>
        </>
      )}
      {people.before.length > 0 && (
        <Section title={words.before}>
          <FormerPeopleTable people={people.before} links={links} />
        </Section>
      )}
    </>
  );
}

function InviteForm({ lastResult }: { lastResult?: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(inviteIntoOrganisationForm, { lastResult, id: "invite" });
  return (
    <Card className="max-w-2xl">
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="invite" />
        <TextField field={fields.email} label={officeInvitations.email} type="email" autoComplete="off" />
        <TextField field={fields.name} label={officeInvitations.name} autoComplete="off" />
        <CheckboxGroup field={fields.rights} label={officeInvitations.rights} options={rightOptions} />
        <Button>{officeInvitations.send}</Button>
      </Form>
    </Card>
  );
}
