import { Form } from "@remix-run/react";
import { officeInvitations as words } from "../../../lib/messages/office-people.ts";
import { officeRoleWords, rightNames } from "../../../lib/messages/rights.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { EmailText } from "../../../ui/email-text.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { OpenInvitation } from "../invitations/list-open-invitations.server.ts";

/** Invitations that nobody has answered, each with a button to take it back. */
export function InvitationTable({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const format = useFormat();
  if (invitations.length === 0) return <EmptyState icon="mail" title={words.none.title} body={words.none.body} />;
  return (
    <Table caption={words.open} head={[words.invitee, words.into, words.by, words.until, { label: words.actions, hideLabel: true, align: "end" }]}>
      {invitations.map((invitation) => (
        <Row key={invitation.invitationId}>
          <Cell heading>
            <EmailText address={invitation.email} />
            {invitation.name && <span className="block font-normal text-muted text-sm">{invitation.name}</span>}
          </Cell>
          <Cell>{placeOf(invitation)}</Cell>
          <Cell>{invitation.invitedBy}</Cell>
          <Cell nowrap>{invitation.isExpired ? <Badge tone="warn">{words.expired}</Badge> : format.instant(invitation.expiresAt)}</Cell>
          <Cell>
            <Form method="post">
              <input type="hidden" name="intent" value="revoke" />
              <input type="hidden" name="invitationId" value={invitation.invitationId} />
              <Button variant="secondary" size="small" className="whitespace-nowrap" aria-label={words.revokeNamed({ email: invitation.email })}>
                {words.revoke}
              </Button>
            </Form>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function placeOf({ officeRole, organisationName, rights }: OpenInvitation): string {
  if (officeRole) return words.intoOfficeAs({ role: officeRoleWords[officeRole].label });
  return words.intoOrganisationAs({ organisation: organisationName ?? "", rights: rightNames(rights) });
}
