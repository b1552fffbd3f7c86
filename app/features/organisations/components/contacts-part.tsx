import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { profileEditor, contactsPart as words } from "../../../lib/messages/profile-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormErrors, SelectField, TextField } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { FullProfile } from "../full-profile.ts";
import { contactForm } from "../list-forms.ts";

type FullContact = FullProfile["contacts"][number];
type Results = { resultFor(target: string): SubmissionResult | null };

const kindOptions = (["phone", "email", "person"] as const).map((value) => ({ value, label: words.kinds[value] }));

export function ContactsPart({ profile, resultFor }: Results & { profile: FullProfile }) {
  return (
    <Section title={profileEditor.parts.contacts} lead={words.lead}>
      {profile.contacts.length === 0 && <p className="text-muted">{words.none}</p>}
      {profile.contacts.map((contact) => (
        <Disclosure key={contact.contactId} summary={<ContactSummary contact={contact} />} open={resultFor(contact.contactId) !== null}>
          <ContactForm contact={contact} lastResult={resultFor(contact.contactId)} />
          <Form method="post" className="mt-6 border-line border-t pt-4" preventScrollReset>
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="contactId" value={contact.contactId} />
            <Button variant="quiet">{profileEditor.remove}</Button>
          </Form>
        </Disclosure>
      ))}
      <Disclosure summary={words.addTitle} open={profile.contacts.length === 0 || resultFor("") !== null}>
        <ContactForm key={profile.contacts.length} contact={null} lastResult={resultFor("")} />
      </Disclosure>
    </Section>
  );
}

function ContactSummary({ contact }: { contact: FullContact }) {
  return (
    <>
      <span className="block">{contact.value}</span>
      <span className="block font-normal text-muted text-sm">{contact.label ?? words.kinds[contact.kind]}</span>
    </>
  );
}

function ContactForm({ contact, lastResult }: { contact: FullContact | null; lastResult: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(contactForm, {
    id: `contact-${contact?.contactId ?? "new"}`,
    lastResult,
    defaultValue: contact ? { kind: contact.kind, label: contact.label ?? "", value: contact.value } : { kind: "phone" },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5" preventScrollReset>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="save" />
      {contact && <input type="hidden" name="contactId" value={contact.contactId} />}
      <SelectField field={fields.kind} label={words.kind} options={kindOptions} empty={false} />
      <TextField field={fields.value} label={words.value} />
      <TextField field={fields.label} label={words.label} hint={words.labelHint} />
      <Button>{words.save}</Button>
    </Form>
  );
}
