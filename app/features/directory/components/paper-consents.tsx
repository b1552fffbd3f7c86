import { Form } from "@remix-run/react";
import { importConsents as words } from "../../../lib/messages/imports.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { controlClasses, tickClasses } from "../../../ui/field.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { ImportedOrganisation } from "../list-imported-organisations.server.ts";

/** Imported organisations, to tick those whose owners have signed, with where the signatures are kept. */
export function PaperConsents({ organisations, problem }: { organisations: readonly ImportedOrganisation[]; problem: string | null }) {
  if (organisations.length === 0) return <EmptyState title={words.none.title} body={words.none.body} />;
  return (
    <Form method="post" className="space-y-6">
      <Problem id="consents-problem">{problem}</Problem>
      <Table caption={words.caption} head={[words.signed, words.organisation, words.town]}>
        {organisations.map((organisation) => (
          <Row key={organisation.organisationId}>
            <Cell>
              {organisation.hasConsent ? (
                <Badge tone="good">{words.onRecord}</Badge>
              ) : (
                <input
                  type="checkbox"
                  name="organisationId"
                  value={organisation.organisationId}
                  aria-label={words.signedNamed({ name: organisation.name })}
                  className={tickClasses}
                />
              )}
            </Cell>
            <Cell heading>{organisation.name}</Cell>
            <Cell>{organisation.city ?? words.noTown}</Cell>
          </Row>
        ))}
      </Table>
      <div className="max-w-xl">
        <PlainField id="consents-evidence" label={words.evidence} hint={words.evidenceHint}>
          <input
            id="consents-evidence"
            name="evidence"
            maxLength={500}
            aria-describedby={problem ? "consents-evidence-hint consents-problem" : "consents-evidence-hint"}
            className={controlClasses}
          />
        </PlainField>
      </div>
      <Button>{words.submit}</Button>
    </Form>
  );
}
