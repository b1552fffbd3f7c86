import { Form } from "@remix-run/react";
import { importRun } from "../../../lib/messages/imports.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { PreviewRow, RowOutcome } from "../import-preview.ts";
import type { PreviewPage } from "../preview-page.ts";
import { Question } from "./import-questions.tsx";
import { PartPager } from "./part-pager.tsx";

const words = importRun.rows;
const tones = { create: "good", change: "info", same: "neutral", merged: "neutral", skip: "neutral", undecided: "warn" } as const;

type Props = {
  page: PreviewPage;
  /** Whether decisions can still be changed. */
  isOpen: boolean;
  urlShowing: (outcome: RowOutcome | null) => string;
  urlFrom: (place: number) => string;
};

/** What happens to each row of the file; by outcome, a part at a time. */
export function ImportRows({ page, isOpen, urlShowing, urlFrom }: Props) {
  const present = Object.entries(page.outcomes) as [RowOutcome, number][];
  const items = [
    { to: urlShowing(null), label: words.all, isShown: page.show === null },
    ...present.map(([outcome, count]) => ({ to: urlShowing(outcome), label: `${words.outcomes[outcome]} (${count})`, isShown: page.show === outcome })),
  ];
  return (
    <Section title={words.title} id="rows">
      <Filter items={items} />
      {page.rows.items.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <Table caption={words.caption} head={[words.row, words.name, words.outcome, words.details]}>
          {page.rows.items.map((row) => (
            <Row key={row.key}>
              <Cell heading>{row.row}</Cell>
              <Cell>
                <span className="break-words">{row.title}</span>
              </Cell>
              <Cell>
                <Badge tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Badge>
                {row.isNews && <span className="mt-1 block font-medium text-sm text-warn">{words.news}</span>}
              </Cell>
              <Cell>
                <Details row={row} isOpen={isOpen} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <PartPager part={page.rows} urlFrom={urlFrom} />
    </Section>
  );
}

function Filter({ items }: { items: { to: string; label: string; isShown: boolean }[] }) {
  return (
    <nav aria-label={words.filter}>
      <ul className="flex flex-wrap gap-2">
        {items.map(({ to, label, isShown }) => (
          <li key={to}>
            <ButtonLink to={to} variant={isShown ? "primary" : "secondary"} size="small" aria-current={isShown ? "true" : undefined}>
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Details({ row, isOpen }: { row: PreviewRow; isOpen: boolean }) {
  return (
    <>
      <ul className="space-y-0.5 text-sm">
        {row.details.map((line) => (
          <li key={line} className="break-words">
            {line}
          </li>
        ))}
      </ul>
      {isOpen && row.question && row.outcome !== "undecided" && (
        <Disclosure summary={words.decide} className="mt-2 text-sm">
          <Form method="post" className="space-y-2">
            <Question row={row} />
            <Button name="intent" value="choose" variant="secondary" size="small">
              {importRun.questions.save}
            </Button>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
