import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { invitationWords as words } from "../../../lib/messages/invitation.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { FormErrors, TextField } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { acceptInvitationForm } from "../sign-in/account-forms.ts";

type Answer = "accept" | "other-address" | "sign-in" | "set-password";
type Props = {
  offer: { answer: Answer; email: string; name: string | null };
  viewerEmail: string | null;
  links: { signIn: string; signOut: string };
  lastResult: SubmissionResult | null;
};

/** How this visitor can answer the invitation. */
export function InvitationAnswer({ offer, viewerEmail, links, lastResult }: Props) {
  switch (offer.answer) {
    case "accept":
      return (
        <Form method="post" className="space-y-3">
          <p>{words.acceptAs({ email: offer.email })}</p>
          <Button>{words.accept}</Button>
        </Form>
      );
    case "other-address":
      return (
        <Section title={words.otherTitle}>
          <p>{words.other({ viewer: viewerEmail ?? "", invited: offer.email })}</p>
          <Form method="post" action={links.signOut}>
            <Button variant="secondary">{words.signOut}</Button>
          </Form>
        </Section>
      );
    case "sign-in":
      return (
        <Section title={words.signInTitle}>
          <p>{words.signIn({ email: offer.email })}</p>
          <ButtonLink to={links.signIn}>{words.signInAction}</ButtonLink>
        </Section>
      );
    case "set-password":
      return <NewPerson email={offer.email} name={offer.name} lastResult={lastResult} />;
  }
}

function NewPerson({ email, name, lastResult }: { email: string; name: string | null; lastResult: SubmissionResult | null }) {
  const [form, fields] = useSchemaForm(acceptInvitationForm, { lastResult, defaultValue: { name: name ?? "" } });
  return (
    <Section title={words.newTitle} lead={words.newLead({ email })}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors form={form} />
        {/* Password managers pair the new password with this. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField field={fields.name} label={words.name} autoComplete="name" />
        <TextField field={fields.password} label={words.password} hint={words.passwordHint} type="password" autoComplete="new-password" />
        <Button>{words.create}</Button>
      </Form>
    </Section>
  );
}
