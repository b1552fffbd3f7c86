import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type Props = { frame: MailFrame; name: string; link: string; hours: number };

export function subject({ frame }: Props): string {
  return mailWords(frame.locale).verifyEmail.subject({ cluster: frame.clusterName });
}

export default function VerifyEmail({ frame, name, link, hours }: Props) {
  const words = mailWords(frame.locale);
  const body = words.verifyEmail.body({ cluster: frame.clusterName });
  return (
    <Frame frame={frame} title={words.verifyEmail.title} preview={body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{body}</Paragraph>
      <ActionLink frame={frame} href={link} label={words.verifyEmail.action} />
      <Small>{words.verifyEmail.validity({ hours })}</Small>
      <Small>{words.notYou}</Small>
    </Frame>
  );
}
