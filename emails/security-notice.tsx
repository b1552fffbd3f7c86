import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph } from "./parts/frame.tsx";

type Change = "password-changed" | "second-factor-added" | "second-factor-removed" | "recovery-codes-renewed" | "recovery-code-used";
type Props = { frame: MailFrame; name: string; what: Change; resetLink: string };

export function subject({ frame }: Props): string {
  return mailWords(frame.locale).securityNotice.subject({ cluster: frame.clusterName });
}

export default function SecurityNotice({ frame, name, what, resetLink }: Props) {
  const words = mailWords(frame.locale);
  const notice = words.securityNotice;
  return (
    <Frame frame={frame} title={notice.titles[what]} preview={notice.bodies[what]}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{notice.bodies[what]}</Paragraph>
      <Paragraph>{notice.notYou}</Paragraph>
      <ActionLink frame={frame} href={resetLink} label={notice.action} />
    </Frame>
  );
}
