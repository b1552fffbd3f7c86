import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { marketFile as words } from "../../../lib/messages/market-file.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses, FormErrors, tickClasses } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { MarketFileView } from "../baselines/market-file.server.ts";
import { choosableParts, marketOriginForm } from "../baselines/market-file-form.ts";
import type { MarketFinding } from "../baselines/market-series.ts";
import { OriginFields } from "./scope-forms.tsx";

export function ReadTableForm({ problem }: { problem: string | null }) {
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-3">
      <PlainField id="market-file" label={words.file} hint={words.fileHint}>
        <input id="market-file" name="table" type="file" aria-describedby="market-file-hint" className={controlClasses} />
      </PlainField>
      <Problem>{problem}</Problem>
      <Button name="intent" value="read">
        {words.read}
      </Button>
    </Form>
  );
}

/** Which columns and rows of the table count. */
export function ChooseForm({ view }: { view: MarketFileView }) {
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      <input type="hidden" name="file" value={view.file} />
      <fieldset className="space-y-1">
        <legend className="font-medium">{words.measures}</legend>
        <p className="text-muted text-sm">{words.measuresHint}</p>
        {view.measures.map((name) => (
          <label key={name} className="flex min-h-11 items-start gap-3 py-2">
            <input type="checkbox" name="measures" value={name} defaultChecked={view.measuresChosen.includes(name)} className={tickClasses} />
            <span className="[overflow-wrap:anywhere]">{name}</span>
          </label>
        ))}
      </fieldset>
      {view.parts.length > 0 && (
        <fieldset className="space-y-4">
          <legend className="font-medium">{words.rows}</legend>
          {choosableParts(view.parts).map(({ name, values }, place) => (
            <PlainField key={name} id={`only-${place}`} label={name}>
              <select id={`only-${place}`} name={`only-${place}`} defaultValue={view.only[name] ?? ""} className={controlClasses}>
                <option value="">{words.everyRow}</option>
                {values
                  .filter((value) => value !== "")
                  .map((value) => (
                    <option key={value}>{value}</option>
                  ))}
              </select>
            </PlainField>
          ))}
        </fieldset>
      )}
      <Problem>{refusalWords(view.refusal)}</Problem>
      <Button name="intent" value="look">
        {words.look}
      </Button>
    </Form>
  );
}

function refusalWords(refusal: MarketFileView["refusal"]): string | null {
  if (refusal === null) return null;
  if (refusal === "no-column") return words.problems["no-column"];
  if (refusal.kind === "overlapping-measures") return words.problems["overlapping-measures"](refusal);
  return refusal.kind === "nested-rows" ? words.problems["nested-rows"](refusal) : words.problems["nothing-left"];
}

/** What the choice gives: the figures, what somebody who uses them has to know, and the form that enters them. */
export function ChosenFigures({
  view,
  series,
  today,
  lastResult,
}: {
  view: MarketFileView;
  series: NonNullable<MarketFileView["series"]>;
  today: string;
  lastResult?: SubmissionResult | null;
}) {
  const format = useFormat();
  return (
    <>
      <Section title={words.findings}>
        {series.findings.length === 0 ? (
          <p className="text-muted">{words.noFinding}</p>
        ) : (
          <ul className="space-y-3">
            {series.findings.map((finding) => (
              <li key={JSON.stringify(finding)}>
                <Notice tone="warn">{findingWords(finding)}</Notice>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.figures}>
        <Table caption={words.figures} head={[words.period, { label: words.value, align: "end" }]}>
          {series.figures.map(({ period, value }) => (
            <Row key={period}>
              <Cell heading>{period}</Cell>
              <Cell>{format.number(Number(value))}</Cell>
            </Row>
          ))}
        </Table>
      </Section>
      <Section title={words.enter}>
        <EnterForm view={view} today={today} lastResult={lastResult} />
      </Section>
    </>
  );
}

function EnterForm({ view, today, lastResult }: { view: MarketFileView; today: string; lastResult?: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(marketOriginForm, { id: "enter", lastResult, defaultValue: { vintageOn: today } });
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <input type="hidden" name="file" value={view.file} />
      {view.measuresChosen.map((name) => (
        <input key={name} type="hidden" name="measures" value={name} />
      ))}
      {choosableParts(view.parts).map(({ name }, place) => view.only[name] !== undefined && <input key={name} type="hidden" name={`only-${place}`} value={view.only[name]} />)}
      <OriginFields fields={fields} />
      <Button name="intent" value="enter">
        {words.enter}
      </Button>
    </Form>
  );
}

function findingWords(finding: MarketFinding): string {
  switch (finding.kind) {
    case "totals-left-out":
      return words.finding["totals-left-out"](finding);
    case "not-recorded":
      return words.finding["not-recorded"](finding);
    case "incomplete-year":
      return words.finding["incomplete-year"](finding);
    case "missing":
      return words.finding.missing(finding);
    case "rounded":
      return words.finding.rounded(finding);
    case "dominant":
      return words.finding.dominant(finding);
    case "joins-later":
      return words.finding["joins-later"](finding);
  }
}
