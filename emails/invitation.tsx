import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type OfficeRole = "manager" | "treasurer" | "editor" | "data_steward" | "observer";
/** An invitation is into an organisation or into the office. `expiresOn` is written in the mail's language. */
type Props = { frame: MailFrame; name: string | null; inviterName: string; into: { organisationName: string } | { officeRole: OfficeRole }; link: string; expiresOn: string };

export function subject({ frame, inviterName, into }: Props): string {
  const words = mailWords(frame.locale).invitation;
  const names = { cluster: frame.clusterName, inviter: inviterName };
  return "organisationName" in into ? words.subjectFor({ ...names, organisation: into.organisationName }) : words.subject(names);
}

export default function Invitation({ frame, name, inviterName, into, link, expiresOn }: Props) {
  const words = mailWords(frame.locale);
  const names = { cluster: frame.clusterName, inviter: inviterName };
  const body =
    "organisationName" in into
      ? words.invitation.bodyOrganisation({ ...names, organisation: into.organisationName })
      : words.invitation.bodyOffice({ ...names, role: words.roles[into.officeRole] });
  return (
    <Frame frame={frame} title={words.invitation.title} preview={body}>
      <Paragraph>{name ? words.greeting({ name }) : words.greetingWithoutName}</Paragraph>
      <Paragraph>{body}</Paragraph>
      <ActionLink frame={frame} href={link} label={words.invitation.action} />
      <Small>{words.invitation.validity({ date: expiresOn })}</Small>
      <Small>{words.invitation.unexpected}</Small>
    </Frame>
  );
}
