import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { type Hex, isHex, readableAccent } from "../../../lib/accent.ts";
import { countryOptions } from "../../../lib/messages/countries.ts";
import { clusterSettings as words } from "../../../lib/messages/office-portal.ts";
import { FieldGroup, SelectField, TextArea, TextField } from "../../../ui/field.tsx";
import type { ClusterSettings } from "../cluster/cluster-changes.ts";

type ClusterFieldsProps = { fields: { [Name in keyof ClusterSettings]: FieldMetadata<string> }; textRows: number; textsHint?: ReactNode };

/** The portal's settings as fields: for the first run and for later. */
export function ClusterFields({ fields, textRows, textsHint }: ClusterFieldsProps) {
  return (
    <>
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
      <FieldGroup legend={words.texts} hint={textsHint}>
        <TextArea field={fields.privacyNotice} label={words.privacyNotice} rows={textRows} />
        <TextArea field={fields.imprint} label={words.imprint} rows={6} />
      </FieldGroup>
      <FieldGroup legend={words.looks}>
        <TextField field={fields.accentColour} label={words.accentColour} hint={words.accentHint} type="color" />
        <AccentCheck colour={fields.accentColour.value ?? fields.accentColour.initialValue ?? ""} />
      </FieldGroup>
    </>
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
