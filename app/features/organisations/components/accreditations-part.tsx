import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { addDays, type Day } from "../../../lib/day.ts";
import { profileView } from "../../../lib/messages/profile.ts";
import { profileEditor as editor, accreditationsPart as words } from "../../../lib/messages/profile-editor.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { accreditationStatus } from "../accreditations/accreditation.ts";
import type { FullAccreditation, FullProfile } from "../full-profile.ts";
import { accreditationForm, renewalForm } from "../list-forms.ts";

type Results = { resultFor(target: string): SubmissionResult | null };

const tones = { valid: "good", expired: "warn", coming: "info" } as const;

export function AccreditationsPart({ profile, today, resultFor }: Results & { profile: FullProfile; today: Day }) {
  return (
    <Section title={editor.parts.accreditations} lead={words.lead}>
      {profile.accreditations.length === 0 && <p className="text-muted">{words.none}</p>}
      {profile.accreditations.map((accreditation) => (
        <Accreditation key={accreditation.accreditationId} accreditation={accreditation} today={today} lastResult={resultFor(accreditation.accreditationId)} />
      ))}
      <Disclosure summary={words.addTitle} open={profile.accreditations.length === 0 || resultFor("") !== null}>
        <AddAccreditation key={profile.accreditations.length} lastResult={resultFor("")} />
      </Disclosure>
    </Section>
  );
}

type AccreditationProps = { accreditation: FullAccreditation; today: Day; lastResult: SubmissionResult | null };

function Accreditation({ accreditation, today, lastResult }: AccreditationProps) {
  const format = useFormat();
  const { accreditationId, scheme, issuer, number, validFromOn, validToOn } = accreditation;
  const status = accreditationStatus(accreditation, today);
  return (
    <Card className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{scheme}</h3>
        <Badge tone={tones[status]}>{words.status[status]}</Badge>
      </div>
      <p className="text-muted text-sm">
        {profileView.issuedBy({ issuer })}
        {number && <span className="block">{profileView.certificate({ number })}</span>}
        <span className="block">
          {validToOn === null ? profileView.validSince({ day: format.day(validFromOn) }) : profileView.period({ from: format.day(validFromOn), to: format.day(validToOn) })}
        </span>
      </p>
      {validToOn !== null && (
        <Disclosure summary={words.renew({ scheme })} open={lastResult !== null}>
          <RenewAccreditation accreditationId={accreditationId} validToOn={validToOn} lastResult={lastResult} />
        </Disclosure>
      )}
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="accreditationId" value={accreditationId} />
        <Button variant="quiet" aria-label={words.removeOne({ scheme })}>
          {editor.remove}
        </Button>
      </Form>
    </Card>
  );
}

function RenewAccreditation({ accreditationId, validToOn, lastResult }: { accreditationId: string; validToOn: Day; lastResult: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(renewalForm, { id: `renew-${accreditationId}`, lastResult, defaultValue: { validFromOn: addDays(validToOn, 1) } });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5" preventScrollReset>
      <FormErrors form={form} />
      <p className="text-muted text-sm">{words.renewHint}</p>
      <input type="hidden" name="intent" value="renew" />
      <input type="hidden" name="accreditationId" value={accreditationId} />
      <TextField field={fields.number} label={words.newNumber} hint={words.newNumberHint} />
      <TextField field={fields.validFromOn} label={words.validFromOn} type="date" />
      <TextField field={fields.validToOn} label={words.validToOn} hint={words.validToHint} type="date" />
      <Button>{words.renewSubmit}</Button>
    </Form>
  );
}

function AddAccreditation({ lastResult }: { lastResult: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(accreditationForm, { id: "add-accreditation", lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5" preventScrollReset>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="add" />
      <TextField field={fields.scheme} label={words.scheme} hint={words.schemeHint} />
      <TextField field={fields.issuer} label={words.issuer} />
      <TextField field={fields.number} label={words.number} />
      <TextField field={fields.validFromOn} label={words.validFromOn} type="date" />
      <TextField field={fields.validToOn} label={words.validToOn} hint={words.validToHint} type="date" />
      <Button>{words.addSubmit}</Button>
    </Form>
  );
}
