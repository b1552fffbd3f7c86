import { Form } from "@remix-run/react";
import { vocabulary as words } from "../../../lib/messages/vocabulary.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ListedHeading, ListedTerm } from "../vocabulary/listed-term.ts";
import { termLabel } from "../vocabulary/term-label.ts";

/** The terms of one heading, each with what can be done to it. */
export function TermTable({ heading, termUrl }: { heading: ListedHeading; termUrl: (termId: string) => string }) {
  if (heading.terms.length === 0) return <p className="text-muted">{words.noTerms}</p>;
  return (
    <Table caption={termLabel(heading)} head={[words.english, words.portuguese, words.uses, { label: words.actions, align: "end" }]}>
      {heading.terms.map((term, index) => (
        <Row key={term.termId}>
          <Cell heading>
            <span className="flex flex-wrap items-center gap-2">
              {term.labels.en}
              {term.isRetired && <Badge>{words.retired}</Badge>}
            </span>
          </Cell>
          <Cell>
            <span lang="pt">{term.labels.pt}</span>
          </Cell>
          <Cell>{words.usesCount({ count: term.uses })}</Cell>
          <Cell>
            <EntryActions entry={term} isFirst={index === 0} isLast={index === heading.terms.length - 1} termUrl={termUrl} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

type EntryProps = { entry: ListedTerm; isFirst: boolean; isLast: boolean; termUrl: (termId: string) => string };

export function EntryActions({ entry, isFirst, isLast, termUrl }: EntryProps) {
  const label = termLabel(entry);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <MoveButton termId={entry.termId} direction="up" label={words.up({ label })} disabled={isFirst} />
      <MoveButton termId={entry.termId} direction="down" label={words.down({ label })} disabled={isLast} />
      <TextLink to={termUrl(entry.termId)} aria-label={words.editOne({ label })} className="inline-flex min-h-9 items-center px-2">
        {words.edit}
      </TextLink>
    </span>
  );
}

function MoveButton({ termId, direction, label, disabled }: { termId: string; direction: "up" | "down"; label: string; disabled: boolean }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="termId" value={termId} />
      <input type="hidden" name="direction" value={direction} />
      <Button variant="secondary" size="small" aria-label={label} disabled={disabled}>
        <svg aria-hidden="true" viewBox="0 0 20 20" className={`size-4 fill-none stroke-2 stroke-current ${direction === "down" ? "rotate-180" : ""}`}>
          <path d="M10 16V4M4.5 9.5 10 4l5.5 5.5" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </Button>
    </Form>
  );
}
