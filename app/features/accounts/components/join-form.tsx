import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { affiliationWords as words } from "../../../lib/messages/office-people.ts";
import { rightOptions } from "../../../lib/messages/rights.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "../../../ui/choice.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FormErrors, type Option, TextField } from "../../../ui/field.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { joinForm } from "../affiliations/affiliation-form.ts";

type JoinFormProps = {
  /** What was typed to find the organisation, what was found, and whether more would fit. */
  found: { text: string; choices: Option[]; isCut: boolean };
  action: string;
  submit: string;
  /** Whether a day may be given from which the person belongs. */
  asksStart: boolean;
  lastResult?: SubmissionResult | null;
};

/** First finds an organisation by its name, then says what the person may do for it. */
export function JoinForm({ found, action, submit, asksStart, lastResult }: JoinFormProps) {
  return (
    <>
      <SearchBox action={action} label={words.find} hint={words.findHint} submit={words.findSubmit} value={found.text} />
      {found.text !== "" && found.choices.length === 0 && <EmptyState icon="search" title={words.foundNone.title} body={words.foundNone.body} />}
      {found.choices.length > 0 && <Choose key={found.text} found={found} submit={submit} asksStart={asksStart} lastResult={lastResult} />}
    </>
  );
}

function Choose({ found, submit, asksStart, lastResult }: Omit<JoinFormProps, "action">) {
  const [form, fields] = useSchemaForm(joinForm, { lastResult, defaultValue: { rights: ["member"] } });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      <RadioGroup field={fields.organisationId} label={words.found} options={found.choices} hint={found.isCut ? words.many : undefined} />
      <CheckboxGroup field={fields.rights} label={words.rights} options={rightOptions} />
      <TextField field={fields.jobTitle} label={words.jobTitle} hint={words.jobTitleHint} />
      {asksStart && <TextField field={fields.startedOn} label={words.startedOn} hint={words.startedOnHint} type="date" />}
      <TextField field={fields.reason} label={words.reason} hint={words.reasonHint} />
      <Button>{submit}</Button>
    </Form>
  );
}
