import type { ReactNode } from "react";
import { membershipWords, ownMembership as words } from "../../../lib/messages/membership.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Card } from "../../../ui/card.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { ShownMembership, StoryStep } from "../status/find-membership.server.ts";
import { actionView, toneOf } from "../status/status-view.ts";

/** A membership at a glance: where it stands, what to do next, and how it came there. */
export function MembershipView({ membership, action }: { membership: ShownMembership; action?: ReactNode }) {
  const { status, type, hasVote } = membership;
  const format = useFormat();
  const next = actionView(status.nextAction, format.day);
  const day = (value: string | null) => (value === null ? words.never : format.day(value));
  return (
    <>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section title={words.next}>
          <Card>
            <p className="font-semibold text-lg">{next.title}</p>
            <p className="mt-1 text-muted">{next.body}</p>
            {action && <div className="mt-4 flex flex-wrap gap-3">{action}</div>}
          </Card>
        </Section>
        <Section title={words.state}>
          <Facts
            items={[
              {
                term: words.state,
                value: (
                  <>
                    <Badge tone={toneOf(status.state)}>{membershipWords.states[status.state]}</Badge>
                    <span className="mt-1 block text-muted text-sm">{membershipWords.meanings[status.state]}</span>
                  </>
                ),
              },
              { term: words.type, value: type },
              { term: words.coveredUntil, value: day(status.coveredUntil) },
              { term: words.memberSince, value: day(status.memberSince) },
              ...(status.continuousSince !== status.memberSince ? [{ term: words.continuousSince, value: day(status.continuousSince) }] : []),
              ...(hasVote ? [{ term: words.vote, value: status.mayVote ? words.mayVote : words.mayNotVote }] : []),
            ]}
          />
        </Section>
      </div>
      <Section title={words.story}>
        <Story steps={membership.story} />
      </Section>
    </>
  );
}

function Story({ steps }: { steps: readonly StoryStep[] }) {
  const format = useFormat();
  return (
    <Table caption={words.story} head={[{ label: words.when }, { label: words.what, wide: true }]}>
      {steps.map((step) => (
        <Row key={`${step.kind} ${step.on} ${step.kind === "decision" ? step.event : ""}`}>
          <Cell nowrap>{format.day(step.on)}</Cell>
          <Cell>
            <StepWords step={step} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function StepWords({ step }: { step: StoryStep }) {
  const format = useFormat();
  if (step.kind === "approved") return words.approved;
  if (step.kind === "period") return (step.isRevoked ? words.revoked : words.period)({ from: format.day(step.on), to: format.day(step.to) });
  const more = [step.reason, step.reference].filter((part) => part !== null && part !== "").join(" · ");
  return (
    <>
      {membershipWords.happened[step.event]}
      {more !== "" && <span className="block text-muted text-sm">{more}</span>}
    </>
  );
}
