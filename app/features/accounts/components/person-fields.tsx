import type { FieldMetadata } from "@conform-to/react";
import { officePerson as words } from "../../../lib/messages/office-people.ts";
import { SelectField, TextField } from "../../../ui/field.tsx";

type Names = "name" | "email" | "phone" | "locale" | "timeZone";

/** The fields of a person's details. `emailIsTheirs` says that only the person may change the address. */
export function PersonFields({ fields, emailIsTheirs = false }: { fields: { [Name in Names]: FieldMetadata<unknown> }; emailIsTheirs?: boolean }) {
  return (
    <>
      <TextField field={fields.name} label={words.name} />
      <TextField field={fields.email} label={words.email} type="email" hint={emailIsTheirs ? words.emailHint : undefined} />
      <TextField field={fields.phone} label={words.phone} type="tel" />
      <SelectField field={fields.locale} label={words.locale} options={words.locales} empty={words.asCluster} />
      <TextField field={fields.timeZone} label={words.timeZone} placeholder={words.timeZoneExample} />
    </>
  );
}
