import { Form } from "@remix-run/react";
import { importRun } from "../../../lib/messages/imports.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { tickClasses } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import type { PreviewRow, SuspiciousGroup } from "../import-preview.ts";
import type { Part } from "../preview-page.ts";

const words = importRun.questions;

/** Asks the office what rows are that look like something else. Each form field is `choice:` and the row's key. */
export function ImportQuestions({ questions }: { questions: Part<PreviewRow> }) {
  if (questions.items.length === 0) return null;
  const behind = questions.of - questions.items.length;
  return (
    <Section title={words.title} lead={words.lead} id="decide">
      <Form method="post" className="space-y-4">
        {questions.items.map((row) => (
          <Card key={row.key}>
            <Question row={row} />
          </Card>
        ))}
        {behind > 0 && <p className="text-muted">{words.more({ count: behind })}</p>}
        <Button name="intent" value="choose" variant="secondary">
          {words.save}
        </Button>
      </Form>
    </Section>
  );
}

export function Question({ row }: { row: PreviewRow }) {
  const options = row.question?.options ?? [];
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{row.question?.text}</legend>
      {row.row !== null && <p className="text-muted text-sm">{words.row({ row: row.row })}</p>}
      <div className="mt-1">
        {options.map((option) => (
          <Option key={option.value} name={`choice:${row.key}`} {...option} isChosen={row.chosen === option.value} />
        ))}
        <Option name={`choice:${row.key}`} value="" label={row.question?.later ?? words.open} reason={null} isChosen={row.chosen === null} />
      </div>
    </fieldset>
  );
}

function Option({ name, value, label, reason, isChosen }: { name: string; value: string; label: string; reason: string | null; isChosen: boolean }) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input type="radio" name={name} value={value} defaultChecked={isChosen} className={tickClasses} />
      <span>
        <span className="block">{label}</span>
        {reason && <span className="block text-muted text-sm">{reason}</span>}
      </span>
    </label>
  );
}

/** Groups of suspicious changes: left out unless ticked. */
export function ImportGroups({ groups }: { groups: readonly SuspiciousGroup[] }) {
  const own = importRun.groups;
  if (groups.length === 0) return null;
  return (
    <Section title={own.title} lead={own.lead}>
      <Form method="post" className="space-y-4">
        {groups.map((group) => (
          <Card key={group.key}>
            <input type="hidden" name={`choice:${group.key}`} value="" />
            <label className="flex min-h-11 items-start gap-3">
              <input type="checkbox" name={`choice:${group.key}`} value="apply" defaultChecked={group.isApplied} className={tickClasses} />
              <span>
                <span className="block font-semibold">{own.apply({ title: group.title })}</span>
                <span className="block text-muted">{group.explanation}</span>
              </span>
            </label>
            <p className="mt-3 font-medium text-sm">{own.samples}</p>
            <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
              {group.samples.map((sample) => (
                <li key={sample} className="break-words">
                  {sample}
                </li>
              ))}
            </ul>
          </Card>
        ))}
        <Button name="intent" value="choose" variant="secondary">
          {own.save}
        </Button>
      </Form>
    </Section>
  );
}
