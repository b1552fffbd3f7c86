import { type DefaultValue, getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import { membershipTypeWords as words } from "../../../lib/messages/office-membership.ts";
import { kindOptions } from "../../../lib/messages/rights.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choice.tsx";
import { CheckboxField, FieldGroup, FormErrors, SelectField, TextArea, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { membershipTypeForm } from "../types/membership-type.ts";

type Values = DefaultValue<z.input<typeof membershipTypeForm>>;

const usual: Values = {
  ...{ periodRule: "calendar_year", periodMonth: "1", rolloverMonth: "0", proration: "started_month", joiningFee: "0", bands: "0: 400\n10: 800\n50: 1200", hasVote: "on" },
  ...{ paymentDays: "30", graceDays: "60", listingDelayDays: "0", renewalLeadDays: "45", noticeMonths: "3", seats: "25" },
};

/** A kind of membership as the statutes describe it; a new one begins with what is usual. */
export function MembershipTypeForm({ type, lastResult }: { type: Values | null; lastResult?: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(membershipTypeForm, { lastResult, defaultValue: type ?? usual });
  const options = (choices: Record<string, string>) => Object.entries(choices).map(([value, label]) => ({ value, label }));
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-8">
      <FormErrors form={form} />
      <FieldGroup legend={words.identity}>
        <TextField field={fields.nameEn} label={words.nameEn} />
        <TextField field={fields.namePt} label={words.namePt} />
        <CheckboxGroup field={fields.openTo} label={words.openTo} options={kindOptions} />
        <TextField field={fields.question} label={words.question} hint={words.questionHint} />
      </FieldGroup>
      <FieldGroup legend={words.money}>
        <TextArea field={fields.bands} label={words.bands} hint={words.bandsHint} rows={4} />
        <SelectField field={fields.proration} label={words.proration} options={options(words.prorations)} empty={false} />
        <TextField field={fields.joiningFee} label={words.joiningFee} inputMode="decimal" />
      </FieldGroup>
      <FieldGroup legend={words.time}>
        <SelectField field={fields.periodRule} label={words.periodRule} options={options(words.periodRules)} empty={false} />
        <TextField field={fields.periodMonth} label={words.periodMonth} type="number" />
        <TextField field={fields.rolloverMonth} label={words.rolloverMonth} hint={words.rolloverHint} type="number" />
        <TextField field={fields.renewalLeadDays} label={words.renewalLeadDays} type="number" />
        <TextField field={fields.paymentDays} label={words.paymentDays} type="number" />
        <TextField field={fields.graceDays} label={words.graceDays} type="number" />
        <TextField field={fields.listingDelayDays} label={words.listingDelayDays} type="number" />
        <TextField field={fields.noticeMonths} label={words.noticeMonths} type="number" />
      </FieldGroup>
      <FieldGroup legend={words.rights}>
        <CheckboxField field={fields.hasVote} label={words.hasVote} />
        <TextField field={fields.seats} label={words.seats} type="number" />
      </FieldGroup>
      <Button>{words.submit}</Button>
    </Form>
  );
}
