import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { accountWords } from "../../../lib/messages/account.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { secondFactorForm } from "../sign-in/account-forms.ts";

const words = accountWords.secondFactor;

type Props = { proposal: { sealed: string; secret: string; qrSvg: string }; isOn: boolean; lastResult: SubmissionResult | null };

export function SecondFactorSetUp({ proposal, isOn, lastResult }: Props) {
  const [form, fields] = useSchemaForm(secondFactorForm, { id: "set-up", lastResult });
  return (
    <Section title={isOn ? words.replaceTitle : words.setUpTitle} lead={isOn ? words.replaceLead : words.lead}>
      <ol className="list-decimal space-y-2 pl-5">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-6">
        {/* Scanners need dark on light, whatever the theme. */}
        <div role="img" aria-label={words.qr} className="size-48 rounded-lg border border-line bg-white p-1 [&>svg]:size-full" {...markup(proposal.qrSvg)} />
        <div className="min-w-0">
          <p className="text-muted text-sm">{words.letters}</p>
          <p className="mt-1 break-words font-mono text-lg">{proposal.secret}</p>
        </div>
      </div>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        <input type="hidden" name={fields.sealed.name} value={proposal.sealed} />
        <TextField field={fields.code} label={words.code} inputMode="numeric" autoComplete="one-time-code" />
        <TextField field={fields.password} label={words.password} type="password" autoComplete="current-password" />
        <Button>{isOn ? words.replace : words.submit}</Button>
      </Form>
    </Section>
  );
}

/** The picture is drawn by the server from the secret alone; nothing that anyone typed is in it. */
function markup(svg: string) {
  return { dangerouslySetInnerHTML: { __html: svg } };
}
