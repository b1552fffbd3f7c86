import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField, FormErrors, HiddenField, TextField } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { listForm } from "../issues/list-form.ts";
import type { OfficeIssue, OfficeLists } from "../issues/list-office-issues.server.ts";

const words = newsletterWords.office;
const tones = { draft: "neutral", scheduled: "info", sending: "info", paused: "warn", sent: "good", cancelled: "neutral" } as const;

export function IssueBadge({ state }: { state: OfficeIssue["state"] }) {
  return <Badge tone={tones[state]}>{newsletterWords.states[state]}</Badge>;
}

export function OfficeIssueTable({ issues, pathOf }: { issues: readonly OfficeIssue[]; pathOf(issueId: string): string }) {
  const format = useFormat();
  const { columns } = words;
  return (
    <Table caption={words.issues} head={[{ label: columns.issue, wide: true }, columns.list, columns.state, columns.when]}>
      {issues.map(({ issueId, subject, list, state, at }) => (
        <Row key={issueId}>
          <Cell heading>
            <TextLink to={pathOf(issueId)}>{subject || words.untitled}</TextLink>
          </Cell>
          <Cell>{list}</Cell>
          <Cell>
            <IssueBadge state={state} />
          </Cell>
          <Cell nowrap>{format.instant(at)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

export function ListTable({ lists }: { lists: OfficeLists["lists"] }) {
  const format = useFormat();
  const { columns } = words;
  return (
    <Table caption={words.lists} head={[columns.list, columns.access, { label: columns.subscribers, align: "end" }]}>
      {lists.map(({ listId, name, isPublic, subscribers }) => (
        <Row key={listId}>
          <Cell heading>{name}</Cell>
          <Cell>{isPublic ? words.access.public : words.access.members}</Cell>
          <Cell>{format.number(subscribers)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

export function AddList({ lastResult }: { lastResult?: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(listForm, { lastResult, defaultValue: { intent: "add-list" as const } });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-xl space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <TextField field={fields.nameEn} label={words.listName} />
      <TextField field={fields.namePt} label={words.listNamePt} />
      <CheckboxField field={fields.isPublic} label={words.listIsPublic} />
      <Button variant="secondary">{words.addList}</Button>
    </Form>
  );
}
