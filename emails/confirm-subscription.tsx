import { newsletterMailWords } from "../app/lib/messages/mail/newsletter.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type Props = { frame: MailFrame; list: string; link: string };

const wordsOf = (frame: MailFrame) => newsletterMailWords(frame.locale).confirm;

export function subject({ frame, list }: Props): string {
  return wordsOf(frame).subject({ list });
}

export default function ConfirmSubscription({ frame, list, link }: Props) {
  const words = wordsOf(frame);
  const body = words.body({ list, cluster: frame.clusterName });
  return (
    <Frame frame={frame} title={words.title} preview={body}>
      <Paragraph>{body}</Paragraph>
      <ActionLink frame={frame} href={link} label={words.action} />
      <Small>{words.ignore}</Small>
    </Frame>
  );
}
