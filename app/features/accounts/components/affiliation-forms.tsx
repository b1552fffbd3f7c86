import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { affiliationWords as words } from "../../../lib/messages/office-people.ts";
import { rightOptions } from "../../../lib/messages/rights.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choice.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { endForm, rightsForm } from "../affiliations/affiliation-form.ts";
import type { OrganisationRight } from "../viewer.ts";

type Result = { lastResult?: SubmissionResult | null };

/** What a person may do for an organisation, and their job there. */
export function RightsForm({ affiliation, lastResult }: Result & { affiliation: { rights: OrganisationRight[]; jobTitle: string | null } }) {
  const { rights, jobTitle } = affiliation;
  const [form, fields] = useSchemaForm(rightsForm, { lastResult, id: "rights", defaultValue: { intent: "change", rights, jobTitle: jobTitle ?? "" } });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="change" />
      <CheckboxGroup field={fields.rights} label={words.rights} hint={words.rightsHint} options={rightOptions} />
      <TextField field={fields.jobTitle} label={words.jobTitle} hint={words.jobTitleHint} />
      <TextField field={fields.reason} label={words.reason} hint={words.reasonHint} />
      <Button>{words.save}</Button>
    </Form>
  );
}

/** Ends a person's time at an organisation: one's own, or somebody else's. */
export function EndForm({ affiliation, lastResult }: Result & { affiliation: { isOwn: boolean; isLastAdmin: boolean } }) {
  const [form, fields] = useSchemaForm(endForm, { lastResult, id: "end" });
  const { isOwn, isLastAdmin } = affiliation;
  if (isLastAdmin && !isOwn) return <Notice>{words.problems.lastAdmin}</Notice>;
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      {isLastAdmin && <Notice tone="warn">{words.leaveLast}</Notice>}
      <input type="hidden" name="intent" value="end" />
      <TextField field={fields.reason} label={words.reason} hint={words.reasonHint} />
      <Button variant="danger">{isOwn ? words.leaveSubmit : words.endSubmit}</Button>
    </Form>
  );
}
