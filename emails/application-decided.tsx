import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph } from "./parts/frame.tsx";

type Props = { frame: MailFrame; name: string; organisation: string; isApproved: boolean; reason: string; link: string };

export function subject({ frame, organisation }: Props): string {
  return mailWords(frame.locale).applicationDecided.subject({ cluster: frame.clusterName, organisation });
}

export default function ApplicationDecided({ frame, name, organisation, isApproved, reason, link }: Props) {
  const words = mailWords(frame.locale);
  const letter = words.applicationDecided;
  const names = { cluster: frame.clusterName, organisation };
  const body = isApproved ? letter.approved(names) : letter.refused(names);
  return (
    <Frame frame={frame} title={isApproved ? letter.titleApproved : letter.titleRefused} preview={body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{body}</Paragraph>
      {reason !== "" && <Paragraph>{letter.reason({ reason })}</Paragraph>}
      <ActionLink frame={frame} href={link} label={letter.action} />
    </Frame>
  );
}
