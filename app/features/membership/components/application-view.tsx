import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { countryNames } from "../../../lib/messages/countries.ts";
import { officeMembership as listWords, officeApplication as words } from "../../../lib/messages/office-membership.ts";
import { kindWords } from "../../../lib/messages/rights.ts";
import { Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choice.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { FormErrors, TextArea } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { PlainText } from "../../../ui/plain-text.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { applicationDecisionForm } from "../applications/application-form.ts";
import type { findApplication } from "../applications/find-application.server.ts";

type Application = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

export function ApplicationFacts({ application }: { application: Application }) {
  const format = useFormat();
  const { identity, type, applicant, headcount, statement, question, answer, isKnown } = application;
  return (
    <>
      <p className="text-muted">{isKnown ? words.isKnown : words.isNew}</p>
      <Facts
        items={[
          { term: listWords.type, value: type },
          { term: listWords.applicant, value: `${applicant.name}, ${applicant.email}` },
          { term: words.kind, value: kindWords[identity.kind] },
          { term: words.country, value: (countryNames as Record<string, string>)[identity.countryCode] ?? identity.countryCode },
          { term: words.vatNumber, value: identity.vatNumber },
          { term: words.website, value: identity.website },
          { term: words.headcount, value: format.number(headcount) },
          { term: words.statement, value: <PlainText text={statement} /> },
          ...(question ? [{ term: question, value: answer && <PlainText text={answer} /> }] : []),
        ]}
      />
    </>
  );
}

export function DecideApplication({ lastResult }: { lastResult?: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(applicationDecisionForm, { lastResult });
  const options = [
    { value: "approve", label: words.approve },
    { value: "refuse", label: words.refuse },
  ];
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <RadioGroup field={fields.decision} label={words.decide} options={options} />
      <TextArea field={fields.reason} label={words.reason} hint={words.reasonHint} rows={4} />
      <Button>{words.submit}</Button>
    </Form>
  );
}
