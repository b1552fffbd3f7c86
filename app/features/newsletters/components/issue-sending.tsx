import { Form } from "@remix-run/react";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { IssueProblem } from "../issues/check-issue.ts";
import type { WrittenIssue } from "../issues/find-office-issue.server.ts";
import type { Steering } from "../sending/steer-issue.server.ts";

const words = newsletterWords.send;

function problemText(problem: IssueProblem): string {
  switch (problem.kind) {
    case "no-subject":
    case "no-blocks":
      return newsletterWords.checks[problem.kind];
    case "missing-translation":
    case "empty-text":
      return newsletterWords.checks[problem.kind]({ block: problem.block, language: newsletterWords.languages[problem.locale] });
    case "bad-link":
    case "not-for-the-public":
      return newsletterWords.checks[problem.kind]({ block: problem.block });
  }
}

/** What is missing, a test, and when it leaves. */
export function SendDraft({ issue: { problems, timeZone }, problem }: { issue: WrittenIssue; problem: string | null }) {
  return (
    <Section title={words.title}>
      {problems.length > 0 ? (
        <Notice tone="warn" title={words.problems}>
          <ul className="list-disc pl-5">
            {problems.map((one) => (
              <li key={problemText(one)}>{problemText(one)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="good">{words.ready}</Notice>
      )}
      <Form method="post" className="max-w-xl space-y-4">
        <PlainField id="send-at" label={words.when} hint={words.whenHint({ zone: timeZone })} isOptional>
          <input id="send-at" name="sendAt" type="datetime-local" aria-describedby="send-at-hint" className={controlClasses} />
        </PlainField>
        <Problem>{problem}</Problem>
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="send">
            {words.submit}
          </Button>
          <Button name="intent" value="test" variant="secondary">
            {words.test}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

const steerings: Record<WrittenIssue["state"], readonly Steering[]> = {
  draft: [],
  scheduled: ["cancel"],
  sending: ["pause", "cancel"],
  paused: ["resume", "cancel"],
  sent: [],
  cancelled: [],
};

/** How far it is, what became of each mail, and what can still be done. */
export function SendProgress({ issue: { state, sendAt, deliveries } }: { issue: WrittenIssue }) {
  const format = useFormat();
  const all = deliveries.reduce((sum, { count }) => sum + count, 0);
  const waiting = countOf(deliveries, "pending") + countOf(deliveries, "sending");
  const unknown = countOf(deliveries, "unknown");
  return (
    <Section title={newsletterWords.deliveries.title}>
      {state === "scheduled" && sendAt && <p>{words.leaves({ when: format.instant(sendAt) })}</p>}
      {all > 0 && <p role="status">{words.progress({ gone: all - waiting, all })}</p>}
      {deliveries.length > 0 && <DeliveryTable deliveries={deliveries} />}
      {unknown > 0 && (
        <Notice tone="warn" title={words.unknown({ count: unknown })}>
          <p>{words.unknownLead}</p>
          <Form method="post" className="mt-3 flex flex-wrap gap-3">
            <Button name="intent" value="as-sent" variant="secondary">
              {words.asSent}
            </Button>
            <Button name="intent" value="again" variant="secondary">
              {words.again}
            </Button>
          </Form>
        </Notice>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        {steerings[state].map((steering) => (
          <Button key={steering} name="intent" value={steering} variant={steering === "cancel" ? "danger" : "secondary"}>
            {words[steering]}
          </Button>
        ))}
      </Form>
    </Section>
  );
}

const countOf = (deliveries: WrittenIssue["deliveries"], state: string) => deliveries.find((one) => one.state === state)?.count ?? 0;

function DeliveryTable({ deliveries }: { deliveries: WrittenIssue["deliveries"] }) {
  const format = useFormat();
  const { state: stateLabel, count: countLabel, states, title } = newsletterWords.deliveries;
  return (
    <Table caption={title} head={[stateLabel, { label: countLabel, align: "end" }]}>
      {deliveries.map(({ state, count }) => (
        <Row key={state}>
          <Cell heading>{states[state as keyof typeof states]}</Cell>
          <Cell>{format.number(count)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
