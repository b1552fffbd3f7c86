import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type Props = { frame: MailFrame; name: string; link: string };

export function subject({ frame }: Props): string {
  return mailWords(frame.locale).resetPassword.subject({ cluster: frame.clusterName });
}

export default function ResetPassword({ frame, name, link }: Props) {
  const words = mailWords(frame.locale);
  return (
    <Frame frame={frame} title={words.resetPassword.title} preview={words.resetPassword.body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{words.resetPassword.body}</Paragraph>
      <ActionLink frame={frame} href={link} label={words.resetPassword.action} />
      <Small>{words.resetPassword.validity}</Small>
      <Small>{words.notYou}</Small>
    </Frame>
  );
}
