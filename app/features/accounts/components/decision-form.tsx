import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { officeOrganisation } from "../../../lib/messages/office-organisations.ts";
import { Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choice.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { membershipForm, standingForm } from "../organisations/organisation-form.ts";

type DecisionFormProps = {
  words: { title(p: { name: string }): string; lead: string; choice: string; yes: string; no: string; submit: string };
  name: string;
  back: string;
  schema: typeof membershipForm | typeof standingForm;
  /** What was decided last; null where nothing was. */
  decision: "yes" | "no" | null;
  lastResult?: SubmissionResult | null;
};

/** A decision of the office on an organisation: yes or no, with its reason. */
export function DecisionForm({ words, name, back, schema, decision, lastResult }: DecisionFormProps) {
  const [form, fields] = useSchemaForm(schema as typeof membershipForm, { lastResult, defaultValue: decision ? { decision } : {} });
  const options = [
    { value: "yes", label: words.yes },
    { value: "no", label: words.no },
  ];
  return (
    <Page title={words.title({ name })} lead={words.lead} width="form" back={{ to: back, label: name }}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <RadioGroup field={fields.decision} label={words.choice} options={options} />
        <TextField field={fields.reason} label={officeOrganisation.reason} hint={officeOrganisation.reasonHint} />
        <Button>{words.submit}</Button>
      </Form>
    </Page>
  );
}
