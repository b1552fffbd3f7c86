import { Form } from "@remix-run/react";
import { importInvitations as words } from "../../../../lib/messages/imports.ts";
import { rightNames } from "../../../../lib/messages/rights.ts";
import { Button } from "../../../../ui/button.tsx";
import { Card } from "../../../../ui/card.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { tickClasses } from "../../../../ui/field.tsx";
import { Section } from "../../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../../ui/table.tsx";
import type { ImportedPerson } from "../list-imported-people.server.ts";

type Props = { people: readonly ImportedPerson[]; behind: number; invited: number; inviterName: string };

/** The people to invite, each with what the mail says, and one button that sends to those who are ticked. */
export function ImportedPeople({ people, behind, invited, inviterName }: Props) {
  if (people.length === 0) return <EmptyState title={words.none.title} body={invited > 0 ? words.none.invited({ count: invited }) : words.none.body} />;
  return (
    <Form method="post" className="space-y-8">
      <Section title={words.mail} lead={words.mailLead}>
        <Card className="max-w-2xl">
          <p className="whitespace-pre-line">{words.sample({ inviter: inviterName, organisation: people[0]?.organisationName ?? "" })}</p>
        </Card>
      </Section>
      <Section
        title={words.people({ count: people.length })}
        lead={[invited > 0 ? words.invited({ count: invited }) : null, behind > 0 ? words.behind({ count: behind }) : null].filter(Boolean).join(" ")}
      >
        <Table caption={words.caption} head={[words.invite, words.name, words.organisation, words.rights]}>
          {people.map((person) => (
            <Row key={person.affiliationId}>
              <Cell>
                <input
                  type="checkbox"
                  name="affiliationId"
                  value={person.affiliationId}
                  defaultChecked
                  aria-label={words.inviteNamed({ name: person.name })}
                  className={tickClasses}
                />
              </Cell>
              <Cell heading>
                {person.name}
                <span className="block break-all font-normal text-muted text-sm">{person.email}</span>
              </Cell>
              <Cell>{person.organisationName}</Cell>
              <Cell>{rightNames(person.rights)}</Cell>
            </Row>
          ))}
        </Table>
      </Section>
      <Button>{words.submit}</Button>
    </Form>
  );
}
