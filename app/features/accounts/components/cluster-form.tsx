import { getFormProps, getInputProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type Hex, isHex, readableAccent } from "../../../lib/accent.ts";
import { countryOptions } from "../../../lib/messages/countries.ts";
import { clusterSettings as words } from "../../../lib/messages/office.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { FieldGroup, FormErrors, SelectField, TextArea, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { ClusterSettings } from "../cluster/cluster-changes.ts";
import { clusterEditForm } from "../cluster/cluster-form.ts";
import type { Plugs as PlugState } from "../cluster/describe-plugs.server.ts";

type ClusterFormProps = { cluster: ClusterSettings & { updatedAt: Date }; lastResult?: SubmissionResult | null };

/** The portal's settings. */
export function ClusterForm({ cluster, lastResult }: ClusterFormProps) {
  const { name, legalEntityName, legalAddress, nutsCode, currency, timeZone, senderName, senderEmail, privacyNotice, imprint, accentColour } = cluster;
  const [form, fields] = useSchemaForm(clusterEditForm, {
    lastResult,
    defaultValue: {
      ...{ name, legalEntityName, legalAddress, nutsCode, currency, timeZone, senderName, senderEmail, privacyNotice, imprint, accentColour },
      countryCode: cluster.countryCode as "PT",
      editedFrom: new Date(cluster.updatedAt).toISOString(),
    },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-10">
      <FormErrors form={form} />
      <input {...getInputProps(fields.editedFrom, { type: "hidden" })} key={fields.editedFrom.key} />
      <FieldGroup legend={words.identity}>
        <TextField field={fields.name} label={words.name} />
        <TextField field={fields.legalEntityName} label={words.legalEntityName} hint={words.legalEntityHint} />
        <TextArea field={fields.legalAddress} label={words.legalAddress} rows={3} />
        <SelectField field={fields.countryCode} label={words.country} options={countryOptions} />
        <TextField field={fields.nutsCode} label={words.nutsCode} hint={words.nutsHint} />
        <TextField field={fields.currency} label={words.currency} />
        <TextField field={fields.timeZone} label={words.timeZone} />
      </FieldGroup>
      <FieldGroup legend={words.mailFrom}>
        <TextField field={fields.senderName} label={words.senderName} />
        <TextField field={fields.senderEmail} label={words.senderEmail} type="email" />
      </FieldGroup>
      <FieldGroup legend={words.texts}>
        <TextArea field={fields.privacyNotice} label={words.privacyNotice} rows={8} />
        <TextArea field={fields.imprint} label={words.imprint} rows={6} />
      </FieldGroup>
      <FieldGroup legend={words.looks}>
        <TextField field={fields.accentColour} label={words.accentColour} hint={words.accentHint} type="color" />
        <AccentCheck colour={fields.accentColour.value ?? accentColour} />
      </FieldGroup>
      <Button>{words.save}</Button>
    </Form>
  );
}

/** Whether the chosen colour can be read as it is, and what is shown instead where it cannot. */
function AccentCheck({ colour }: { colour: string }) {
  if (!isHex(colour)) return null;
  const { onLight, onDark } = readableAccent(colour);
  const isKept = onLight === colour && onDark === colour;
  return (
    <div className="space-y-3">
      <p className="text-muted text-sm">{isKept ? words.accentKept : words.accentMoved({ light: onLight, dark: onDark })}</p>
      <div className="flex flex-wrap gap-3">
        <Sample ground="#ffffff" colour={onLight} label={words.onLight} />
        <Sample ground="#151d27" colour={onDark} label={words.onDark} />
      </div>
    </div>
  );
}

function Sample({ ground, colour, label }: { ground: Hex; colour: Hex; label: string }) {
  return (
    <span className="rounded-lg border border-line px-4 py-2 font-medium" style={{ backgroundColor: ground, color: colour }}>
      {label}
    </span>
  );
}

/** What the portal is connected to, in plain words. */
export function Plugs({ plugs }: { plugs: PlugState }) {
  return (
    <Facts
      items={[
        { term: words.mail, value: words.mailStates[plugs.mail] },
        { term: words.payments, value: words.paymentStates[plugs.payments] },
      ]}
    />
  );
}
