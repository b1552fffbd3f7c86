import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { milestoneWords as words } from "../../../lib/messages/milestones.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { controlClasses, FormErrors, HiddenField, SelectField, TextField } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { answerTo, useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { Milestones, ShownMilestone } from "../milestones/list-milestones.server.ts";
import { type MilestoneForm, planForm } from "../milestones/milestone-forms.ts";

const tones = { open: "info", overdue: "bad", reached: "good", dropped: "neutral" } as const;
type Props = Milestones & { today: string; formKey: string; lastResult?: SubmissionResult | null };

/** What the partners mean to reach, what of it is overdue, and a short form for the next. */
export function MilestoneSection({ milestones, partners, mayPlan, today, formKey, lastResult }: Props) {
  return (
    <Section title={words.title} lead={words.lead}>
      {milestones.length === 0 ? <p className="text-muted">{words.none}</p> : <MilestoneTable milestones={milestones} mayPlan={mayPlan} today={today} />}
      {mayPlan && <PlanForm key={formKey} partners={partners} formKey={formKey} lastResult={lastResult} />}
    </Section>
  );
}

function MilestoneTable({ milestones, mayPlan, today }: Pick<Props, "milestones" | "mayPlan" | "today">) {
  const format = useFormat();
  const { what, by, due, state, act } = words.columns;
  return (
    <Table caption={words.title} head={[{ label: what, wide: true }, by, due, state, ...(mayPlan ? [act] : [])]}>
      {milestones.map((milestone) => (
        <Row key={milestone.milestoneId}>
          <Cell heading>
            {milestone.title}
            <span className="block font-normal text-muted text-sm">{words.kinds[milestone.kind]}</span>
          </Cell>
          <Cell>{milestone.organisation}</Cell>
          <Cell nowrap>{format.day(milestone.dueOn)}</Cell>
          <Cell>
            <Badge tone={tones[milestone.state]}>{words.states[milestone.state]}</Badge>
            <More milestone={milestone} />
          </Cell>
          {mayPlan && <Cell>{(milestone.state === "open" || milestone.state === "overdue") && <Change milestone={milestone} today={today} />}</Cell>}
        </Row>
      ))}
    </Table>
  );
}

function More({ milestone: { reachedOn, dropReason, late } }: { milestone: ShownMilestone }) {
  const format = useFormat();
  if (dropReason !== null) return <span className="block text-muted text-sm">{dropReason}</span>;
  const parts = [...(reachedOn ? [words.reachedOn({ day: format.day(reachedOn) })] : []), ...(late > 0 ? [words.late({ count: late })] : [])];
  return parts.length > 0 && <span className="block text-muted text-sm">{parts.join(", ")}</span>;
}

function Change({ milestone: { milestoneId, title }, today }: { milestone: ShownMilestone; today: string }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-accent" aria-label={words.changeNamed({ title })}>
        {words.change}
      </summary>
      <Step
        intent="reach-milestone"
        milestoneId={milestoneId}
        label={words.day}
        submit={words.reach}
        control={(id) => <input id={id} name="reachedOn" type="date" required defaultValue={today} className={controlClasses} />}
      />
      <Step
        intent="move-milestone"
        milestoneId={milestoneId}
        label={words.day}
        submit={words.move}
        control={(id) => <input id={id} name="dueOn" type="date" required defaultValue={today} className={controlClasses} />}
      />
      <Step
        intent="drop-milestone"
        milestoneId={milestoneId}
        label={words.reason}
        submit={words.drop}
        control={(id) => <input id={id} name="reason" required maxLength={300} className={controlClasses} />}
      />
    </details>
  );
}

type StepProps = { intent: MilestoneForm["intent"]; milestoneId: string; label: string; submit: string; control(id: string): ReactNode };

/** One thing that can be done to a milestone: its only control, with a label, and a button. */
function Step({ intent, milestoneId, label, submit, control }: StepProps) {
  const id = useId();
  return (
    <Form method="post" className="mt-3 space-y-2">
      <input type="hidden" name="milestoneId" value={milestoneId} />
      <PlainField id={id} label={label}>
        {control(id)}
      </PlainField>
      <Button name="intent" value={intent} variant="secondary" size="small">
        {submit}
      </Button>
    </Form>
  );
}

function PlanForm({ partners, formKey, lastResult }: Pick<Props, "partners" | "formKey" | "lastResult">) {
  const own = answerTo("plan-milestone", lastResult);
  const [form, fields] = useSchemaForm(planForm, { id: "plan-milestone", lastResult: own, defaultValue: { intent: "plan-milestone", formKey } });
  return (
    <details className="mt-6" open={Boolean(own)}>
      <summary className="cursor-pointer py-2 font-medium text-accent">{words.plan}</summary>
      <Form method="post" {...getFormProps(form)} className="mt-3 max-w-2xl space-y-5">
        <FormErrors form={form} />
        <HiddenField field={fields.intent} />
        <HiddenField field={fields.formKey} />
        <SelectField field={fields.kind} label={words.kind} options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))} />
        <TextField field={fields.title} label={words.name} hint={words.nameHint} />
        <SelectField field={fields.organisationId} label={words.organisation} options={partners} />
        <TextField field={fields.dueOn} label={words.dueOn} type="date" />
        <Button variant="secondary">{words.submit}</Button>
      </Form>
    </details>
  );
}
