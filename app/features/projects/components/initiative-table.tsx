import { initiativeWords as words } from "../../../lib/messages/initiatives.ts";
import { Badge } from "../../../ui/badge.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { InitiativeState } from "../initiatives/initiative-state.ts";
import type { ListedInitiative } from "../initiatives/list-initiatives.server.ts";

const tones = { draft: "neutral", in_review: "info", call_open: "good", forming: "info", running: "good", completed: "neutral", stopped: "warn" } as const;

export function InitiativeBadge({ state }: { state: InitiativeState }) {
  return <Badge tone={tones[state]}>{words.states[state]}</Badge>;
}

export function InitiativeTable({ caption, rows, pathOf }: { caption: string; rows: readonly ListedInitiative[]; pathOf(initiativeId: string): string }) {
  const format = useFormat();
  const { columns } = words;
  return (
    <Table caption={caption} head={[{ label: columns.title, wide: true }, columns.leader, columns.state, columns.answerBy, { label: columns.partners, align: "end" }]}>
      {rows.map(({ initiativeId, title, leader, state, sought, answerBy, partners, waitsForViewer }) => (
        <Row key={initiativeId}>
          <Cell heading>
            <TextLink to={pathOf(initiativeId)} className="break-words">
              {title}
            </TextLink>
            <span className="block font-normal text-muted text-sm">{sought}</span>
          </Cell>
          <Cell>{leader}</Cell>
          <Cell>
            <InitiativeBadge state={state} /> {waitsForViewer && <Badge tone="warn">{words.waits}</Badge>}
          </Cell>
          <Cell nowrap>{format.day(answerBy)}</Cell>
          <Cell>{format.number(partners)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
