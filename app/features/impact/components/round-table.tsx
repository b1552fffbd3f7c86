import { Form } from "@remix-run/react";
import { officeImpact as words } from "../../../lib/messages/rounds.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ScopeRound } from "../scopes/find-scope.server.ts";

const tones = { open: "info", closed: "neutral", released: "good" } as const;

/** The rounds of a scope. Only the data steward finds a way into what members said. */
export function RoundTable({ rounds, mayClose, pathOf }: { rounds: readonly ScopeRound[]; mayClose: boolean; pathOf: ((roundId: string) => string) | null }) {
  const format = useFormat();
  return (
    <Table caption={words.rounds} head={[words.quarter, words.state, words.closesOn, words.answers, { label: words.close, hideLabel: true }]}>
      {rounds.map(({ roundId, quarter, state, closesOn, answered, asked, accepted }) => (
        <Row key={roundId}>
          <Cell heading>{pathOf ? <TextLink to={pathOf(roundId)}>{quarter}</TextLink> : quarter}</Cell>
          <Cell>
            <Badge tone={tones[state]}>{words.states[state]}</Badge>
          </Cell>
          <Cell nowrap>{format.day(closesOn)}</Cell>
          <Cell>{words.answersOf({ answered, asked, accepted })}</Cell>
          <Cell>
            {mayClose && state === "open" && (
              <Form method="post">
                <input type="hidden" name="roundId" value={roundId} />
                <Button name="intent" value="close-round" variant="secondary" size="small" aria-label={`${words.close} ${quarter}`}>
                  {words.close}
                </Button>
              </Form>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
