import { Form } from "@remix-run/react";
import { mappingReasonWords, memberProblemText, memberTargetGroups } from "../../../../lib/messages/members-import.ts";
import { columnsPage as words } from "../../../../lib/messages/members-import-pages.ts";
import { Button } from "../../../../ui/button.tsx";
import { controlClasses } from "../../../../ui/field.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Cell, Row, Table } from "../../../../ui/table.tsx";
import type { MembersOptions } from "../members-options.ts";
import type { MembersReading } from "../members-reading.ts";
import { ListSettings } from "./list-settings.tsx";

type Props = { reading: MembersReading; options: MembersOptions; clusterCountry: string | null; problem: string | null };

/** Says what each column is used for, and what holds for the whole list. */
export function ColumnsView({ reading, options, clusterCountry, problem }: Props) {
  const columns = reading.suggested?.columns ?? [];
  const chosen = options.mapping?.length === columns.length ? options.mapping : null;
  return (
    <Form method="post" className="space-y-10">
      {problem && <Notice tone="bad" role="alert" title={problem} />}
      {reading.questions.length > 0 && <Questions questions={reading.questions} />}
      <Table caption={words.caption} head={[words.column, words.samples, words.target]}>
        {columns.map(({ column, target, reason, isCertain }, place) => (
          <Row key={column}>
            <Cell heading>
              <span className="break-words">{column}</span>
            </Cell>
            <Cell>
              <Samples samples={reading.samples[place] ?? []} />
            </Cell>
            <Cell>
              <Target name={`column:${place}`} label={words.columnNamed({ column })} value={(chosen ? chosen[place] : target) ?? ""} />
              <span className={isCertain || chosen ? "mt-1 block text-muted text-sm" : "mt-1 block font-medium text-sm text-warn"}>{mappingReasonWords[reason]}</span>
            </Cell>
          </Row>
        ))}
      </Table>
      <ListSettings options={options} isDecided={options.mapping !== null} clusterCountry={clusterCountry} />
      <Button>{words.submit}</Button>
    </Form>
  );
}

function Questions({ questions }: { questions: MembersReading["questions"] }) {
  return (
    <Notice tone="warn" role="alert" title={words.questions}>
      <ul className="space-y-2">
        {questions.map((question) => {
          const { what, remedy } = memberProblemText(question);
          return (
            <li key={`${question.kind} ${question.column}`}>
              {what} {remedy}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function Samples({ samples }: { samples: readonly string[] }) {
  if (samples.length === 0) return <span className="text-muted">{words.empty}</span>;
  return (
    <ul className="space-y-0.5 text-sm">
      {samples.map((sample) => (
        <li key={sample} className="break-words">
          {sample}
        </li>
      ))}
    </ul>
  );
}

function Target({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <select name={name} aria-label={label} defaultValue={value} className={controlClasses}>
      <option value="">{words.notUsed}</option>
      {memberTargetGroups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
