import type { FieldMetadata } from "@conform-to/react";
import { countryOptions } from "../../../lib/messages/countries.ts";
import { officeOrganisation as words } from "../../../lib/messages/office-organisations.ts";
import { kindOptions } from "../../../lib/messages/rights.ts";
import { SelectField, TextField } from "../../../ui/field.tsx";

type Names = "kind" | "legalName" | "shortName" | "countryCode" | "vatNumber" | "registerNumber" | "website";

/** The fields of an organisation's identity. */
export function OrganisationFields({ fields }: { fields: { [Name in Names]: FieldMetadata<unknown> } }) {
  return (
    <>
      <SelectField field={fields.kind} label={words.kind} options={kindOptions} />
      <TextField field={fields.legalName} label={words.legalName} />
      <TextField field={fields.shortName} label={words.shortName} hint={words.shortNameHint} />
      <SelectField field={fields.countryCode} label={words.country} options={countryOptions} />
      <TextField field={fields.vatNumber} label={words.vatNumber} hint={words.vatHint} />
      <TextField field={fields.registerNumber} label={words.registerNumber} hint={words.registerHint} />
      <TextField field={fields.website} label={words.website} type="url" />
    </>
  );
}
