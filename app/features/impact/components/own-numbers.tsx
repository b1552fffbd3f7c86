import { type FieldMetadata, getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { numbersPage as words } from "../../../lib/messages/rounds.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { RadioGroup } from "../../../ui/choice.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormErrors, HiddenField, SelectField, TextField } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { type DiversionInput, diversionAnswers } from "../rounds/diversion.ts";
import type { OwnRound } from "../rounds/list-own-rounds.server.ts";
import { sendForm } from "../rounds/numbers-form.ts";

const tones = { submitted: "info", returned: "warn", accepted: "good" } as const;

/** One round as a member sees it: what was sent, what is asked back, and the form while it is open. */
export function OwnNumbers({ round, lastResult }: { round: OwnRound; lastResult?: SubmissionResult | null }) {
  const format = useFormat();
  const { own, isOpen, scope, quarter, closesOn, roundId } = round;
  const returnReason = own?.returnReason as keyof typeof words.returnReasons | null | undefined;
  return (
    <Section title={words.round({ scope, quarter })} lead={isOpen ? words.until({ day: format.day(closesOn) }) : words.correctLead}>
      <Card className="max-w-2xl space-y-5">
        <p className="flex flex-wrap items-center gap-3">
          <Badge tone={own ? tones[own.state] : "neutral"}>{words.states[own?.state ?? "none"]}</Badge>
          {own && <strong>{own.kind === "reported" ? format.number(own.persons ?? 0) : words.kinds.not_applicable}</strong>}
          {own && <span className="text-muted text-sm">{own.isAttested ? words.isAttested : words.unattested}</span>}
        </p>
        {own?.state === "returned" && returnReason && <Notice tone="warn">{words.returned({ reason: words.returnReasons[returnReason] })}</Notice>}
        {own && !own.isAttested && !own.isSentByMe && own.state !== "returned" && (
          <Form method="post">
            <input type="hidden" name="roundId" value={roundId} />
            <Button name="intent" value="attest" variant="secondary">
              {words.attest}
            </Button>
          </Form>
        )}
        {(isOpen || own?.state !== "submitted") && <SendForm round={round} lastResult={lastResult} />}
      </Card>
    </Section>
  );
}

/** What was reported before, the latest quarter first. */
export function PastNumbers({ rounds }: { rounds: readonly OwnRound[] }) {
  const format = useFormat();
  const ordered = [...rounds].sort((one, other) => (one.quarter < other.quarter ? 1 : -1) || (one.scope < other.scope ? -1 : 1));
  return (
    <Section title={words.past}>
      <Table caption={words.past} head={[words.quarter, words.scope, { label: words.persons, align: "end" }, words.state, words.correction]}>
        {ordered.map(({ roundId, quarter, scope, own }) => (
          <Row key={roundId}>
            <Cell heading>{quarter}</Cell>
            <Cell>{scope}</Cell>
            <Cell>{own?.kind === "reported" ? format.number(own.persons ?? 0) : own && words.kinds.not_applicable}</Cell>
            <Cell>
              <Badge tone={own ? tones[own.state] : "neutral"}>{words.states[own?.state ?? "none"]}</Badge>
            </Cell>
            <Cell>
              {own && (
                <TextLink to={`?correct=${roundId}`} aria-label={words.correct({ quarter, scope })}>
                  {words.correctIt}
                </TextLink>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}

function SendForm({ round: { roundId, own }, lastResult }: { round: OwnRound; lastResult?: SubmissionResult | null }) {
  const isAnswered = lastResult?.initialValue?.roundId === roundId;
  const defaultValue = {
    intent: "send",
    roundId,
    kind: own?.kind ?? "reported",
    persons: own?.persons ?? undefined,
    changeReason: own?.changeReason ?? undefined,
    diversion: own?.diversion ?? undefined,
  };
  const [form, fields] = useSchemaForm(sendForm, { id: `send-${roundId}`, lastResult: isAnswered ? lastResult : null, defaultValue: defaultValue as never });
  const options = (choices: Record<string, string>) => Object.entries(choices).map(([value, label]) => ({ value, label }));
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <HiddenField field={fields.roundId} />
      <RadioGroup field={fields.kind} label={words.kind} options={options(words.kinds)} />
      <TextField field={fields.persons} label={words.persons} type="number" inputMode="numeric" />
      <SelectField field={fields.changeReason} label={words.changeReason} options={options(words.changeReasons)} />
      <DiversionFields field={fields.diversion} isOpen={own?.diversion != null} />
      <Button>{words.send}</Button>
    </Form>
  );
}

/** The tally of one question to patients; folded away, because most quarters it is not asked. */
function DiversionFields({ field, isOpen }: { field: FieldMetadata<DiversionInput | undefined>; isOpen: boolean }) {
  const answers = field.getFieldset();
  return (
    <Disclosure summary={words.diversion.title} open={isOpen}>
      <div className="space-y-4">
        <p className="text-muted text-sm">
          {words.diversion.lead} <TextLink to="/impact/intake-sheet">{words.diversion.sheet}</TextLink>
        </p>
        {diversionAnswers.map((answer) => (
          <TextField key={answer} field={answers[answer]} label={words.diversion.answers[answer]} type="number" inputMode="numeric" />
        ))}
      </div>
    </Disclosure>
  );
}
