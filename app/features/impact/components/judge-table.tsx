import { Form } from "@remix-run/react";
import { numbersPage, stewardPage as words } from "../../../lib/messages/rounds.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { splitOf } from "../rounds/diversion.ts";
import type { ReadRound } from "../rounds/read-numbers.server.ts";

const tones = { submitted: "info", returned: "warn", accepted: "good" } as const;

/** What members reported in confidence, to be accepted or given back one by one. */
export function JudgeTable({ title, read: { numbers, coverage, state: roundState } }: { title: string; read: ReadRound }) {
  const format = useFormat();
  if (numbers.length === 0) return <p className="text-muted">{words.none}</p>;
  const waiting = numbers.filter(({ state }) => state === "submitted");
  return (
    <>
      {coverage && <p>{words.covered({ percent: format.number(coverage.answered / coverage.known, { style: "percent", maximumFractionDigits: 0 }) })}</p>}
      {waiting.length > 1 && (
        <Form method="post">
          <input type="hidden" name="shown" value={waiting.map(({ organisationId }) => organisationId).join(" ")} />
          <Button name="intent" value="accept-all" variant="secondary">
            {words.acceptAll({ count: waiting.length })}
          </Button>
        </Form>
      )}
      <Table caption={title} head={[words.organisation, { label: words.persons, align: "end" }, { label: words.yearAgo, align: "end" }, words.change, words.state, words.judge]}>
        {numbers.map(({ organisationId, organisation, kind, persons, yearAgo, changeReason, diversion, state, isAttested }) => (
          <Row key={organisationId}>
            <Cell heading>{organisation}</Cell>
            <Cell>
              {kind === "not_applicable" ? words.notApplicable : format.number(persons ?? 0)}
              {diversion && <span className="block text-muted text-sm">{words.patients(splitOf([diversion]))}</span>}
            </Cell>
            <Cell>{yearAgo === null ? "" : format.number(yearAgo)}</Cell>
            <Cell>{changeReason && numbersPage.changeReasons[changeReason as keyof typeof numbersPage.changeReasons]}</Cell>
            <Cell>
              <Badge tone={tones[state]}>{numbersPage.states[state]}</Badge>
              <span className="block text-muted text-sm">{isAttested ? numbersPage.isAttested : numbersPage.unattested}</span>
            </Cell>
            <Cell>{(roundState !== "released" || state === "submitted") && <Judge organisationId={organisationId} organisation={organisation} />}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function Judge({ organisationId, organisation }: { organisationId: string; organisation: string }) {
  return (
    <Form method="post" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="organisationId" value={organisationId} />
      <Button name="intent" value="accept" variant="secondary" size="small" aria-label={`${words.accept}: ${organisation}`}>
        {words.accept}
      </Button>
      <select name="returnReason" aria-label={`${words.why}: ${organisation}`} className={controlClasses}>
        {Object.entries(numbersPage.returnReasons).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button name="intent" value="return" variant="secondary" size="small" aria-label={`${words.give}: ${organisation}`}>
        {words.give}
      </Button>
    </Form>
  );
}
