import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type Props = { frame: MailFrame; name: string; link: string; hours: number };

export function subject({ frame }: Props): string {
  return mailWords(frame.locale).changeEmail.subject({ cluster: frame.clusterName });
}

export default function ChangeEmail({ frame, name, link, hours }: Props) {
  const words = mailWords(frame.locale);
  return (
    <Frame frame={frame} title={words.changeEmail.title} preview={words.changeEmail.body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{words.changeEmail.body}</Paragraph>
      <ActionLink frame={frame} href={link} label={words.changeEmail.action} />
      <Small>{words.changeEmail.validity({ hours })}</Small>
      <Small>{words.notYou}</Small>
    </Frame>
  );
}
