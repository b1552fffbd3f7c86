import { Form } from "@remix-run/react";
import { evidenceWords as words } from "../../../lib/messages/evidence.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ShownClaim, ShownEvidence } from "../evidence/find-evidence.server.ts";

const tones = { connect: "neutral", promote: "warn", build: "info", innovate: "good" } as const;

/** How deep a project goes by its record, why, what would raise it, and what is stated and confirmed. */
export function EvidenceView({ evidence }: { evidence: ShownEvidence }) {
  const format = useFormat();
  const { level, hours, claims, mayConfirm } = evidence;
  const waiting = level.waiting.map((flag) => words.flags[flag]).join("; ");
  return (
    <>
      <Section title={words.title} lead={words.lead}>
        <Card className="space-y-2">
          <p className="flex flex-wrap items-center gap-3">
            <Badge tone={tones[level.class]}>{words.classes[level.class]}</Badge>
            <span className="text-muted text-sm">{words.level({ level: level.level })}</span>
          </p>
          <p>{words.levels[level.level]}</p>
          {level.isHeldByPromotion && <p>{words.heldByPromotion}</p>}
          {level.isDormant && <p>{words.dormant}</p>}
          <p className="text-muted">{waiting === "" ? words.raise.none : words.raise.waiting({ flags: waiting })}</p>
          <p className="text-muted">{hours.total === 0 ? words.noHours : words.hours({ total: format.number(hours.total), promotion: format.number(hours.promotion) })}</p>
        </Card>
      </Section>
      <Section title={words.claims}>{claims.length === 0 ? <p className="text-muted">{words.noClaims}</p> : <ClaimTable claims={claims} mayConfirm={mayConfirm} />}</Section>
    </>
  );
}

function ClaimTable({ claims, mayConfirm }: { claims: readonly ShownClaim[]; mayConfirm: boolean }) {
  const format = useFormat();
  const { columns } = words;
  return (
    <Table caption={words.claims} head={[{ label: columns.sentence, wide: true }, columns.by, columns.when, columns.state, { label: columns.act, hideLabel: true }]}>
      {claims.map(({ claimId, organisation, flag, sentence, link, happenedOn, confirmedBy, isOwn }) => (
        <Row key={claimId}>
          <Cell heading>
            {sentence}
            <span className="block font-normal text-muted text-sm">
              {words.flags[flag]} {link && <TextLink to={link}>{words.link}</TextLink>}
            </span>
          </Cell>
          <Cell>{organisation}</Cell>
          <Cell nowrap>{format.day(happenedOn)}</Cell>
          <Cell>{confirmedBy === null ? <Badge>{words.unconfirmed}</Badge> : <Badge tone="good">{words.confirmedBy({ who: confirmedBy || words.office })}</Badge>}</Cell>
          <Cell>
            <Form method="post">
              <input type="hidden" name="claimId" value={claimId} />
              {isOwn && (
                <Button name="intent" value="withdraw" variant="quiet" size="small" aria-label={`${words.withdraw}: ${sentence}`}>
                  {words.withdraw}
                </Button>
              )}
              {!isOwn && mayConfirm && confirmedBy === null && (
                <Button name="intent" value="confirm" variant="secondary" size="small" aria-label={`${words.confirm}: ${sentence}`}>
                  {words.confirm}
                </Button>
              )}
            </Form>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
