import { type FieldMetadata, getFieldsetProps, getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import { languageName, languageOptions } from "../../../lib/messages/languages.ts";
import { profileEditor, aboutPart as words } from "../../../lib/messages/profile-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { FieldGroup, FormErrors, SelectField, TextArea, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { FullProfile } from "../full-profile.ts";
import { aboutForm } from "../profile-forms.ts";

type Input = z.input<typeof aboutForm>;
type DescriptionField = FieldMetadata<NonNullable<Input["descriptions"]>[number], Input>;

/** Texts in English and Portuguese are always asked for; those in other languages stand behind them. */
function descriptionsOf(profile: FullProfile) {
  const texts = new Map(profile.descriptions.map(({ locale, text }) => [locale, text]));
  const locales = [...new Set(["en", "pt", ...texts.keys()])];
  return locales.map((locale) => ({ locale: locale as "en", text: texts.get(locale) ?? "" }));
}

export function AboutPart({ profile, version, lastResult }: { profile: FullProfile; version: number; lastResult: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(aboutForm, {
    id: `about-${profile.organisationId}`,
    lastResult,
    defaultValue: {
      shortName: profile.shortName ?? "",
      website: profile.website ?? "",
      vatNumber: profile.vatNumber ?? "",
      registerNumber: profile.registerNumber ?? "",
      descriptions: descriptionsOf(profile),
    },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-10">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="about" />
      <input type="hidden" name="version" value={version} />
      <FieldGroup legend={words.descriptions} hint={words.descriptionsLead}>
        {fields.descriptions.getFieldList().map((item) => (
          <Description key={item.key} item={item as DescriptionField} />
        ))}
        <Button variant="secondary" {...form.insert.getButtonProps({ name: fields.descriptions.name, defaultValue: { text: "" } })}>
          {words.addLanguage}
        </Button>
      </FieldGroup>
      <FieldGroup legend={words.names} hint={words.namesLead({ legalName: profile.legalName })}>
        <TextField field={fields.shortName} label={words.shortName} hint={words.shortNameHint} />
        <TextField field={fields.website} label={words.website} inputMode="url" autoComplete="url" />
        <TextField field={fields.vatNumber} label={words.vatNumber} />
        <TextField field={fields.registerNumber} label={words.registerNumber} />
      </FieldGroup>
      <Button>{profileEditor.save}</Button>
    </Form>
  );
}

function Description({ item }: { item: DescriptionField }) {
  const { locale, text } = item.getFieldset();
  const language = locale.initialValue;
  if (language) {
    return (
      <div>
        <input type="hidden" name={locale.name} value={language} />
        <TextArea field={text} label={words.descriptionIn({ language: languageName(language) })} rows={6} />
      </div>
    );
  }
  return (
    <fieldset {...getFieldsetProps(item)} className="min-w-0 space-y-3">
      <legend className="font-medium">{words.descriptionNew}</legend>
      <SelectField field={locale} label={words.language} options={languageOptions} />
      <TextArea field={text} label={words.text} rows={6} />
    </fieldset>
  );
}
