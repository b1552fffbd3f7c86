import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph } from "./parts/frame.tsx";

/** Goes to the old address: when the change is asked for, and when it has happened. */
type Props = { frame: MailFrame; name: string; isDone: boolean; resetLink: string };

export function subject({ frame }: Props): string {
  return mailWords(frame.locale).emailChangeNotice.subject({ cluster: frame.clusterName });
}

export default function EmailChangeNotice({ frame, name, isDone, resetLink }: Props) {
  const words = mailWords(frame.locale);
  const notice = words.emailChangeNotice;
  const body = isDone ? notice.bodyDone : notice.bodyAsked;
  return (
    <Frame frame={frame} title={isDone ? notice.titleDone : notice.titleAsked} preview={body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{body}</Paragraph>
      <Paragraph>{isDone ? notice.contact({ cluster: frame.clusterName }) : notice.notYou}</Paragraph>
      {!isDone && <ActionLink frame={frame} href={resetLink} label={notice.action} />}
    </Frame>
  );
}
