import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph } from "./parts/frame.tsx";

type News = "offered" | "invited" | "agreed" | "declined" | "approved" | "sent-back" | "still-in-use-90" | "still-in-use-365";
type Props = { frame: MailFrame; name: string; title: string; news: News; organisation: string; reason: string; link: string };

export function subject({ frame, title, news, organisation }: Props): string {
  return mailWords(frame.locale).initiativeNews.subjects[news]({ title, organisation });
}

export default function InitiativeNews({ frame, name, title, news, organisation, reason, link }: Props) {
  const words = mailWords(frame.locale);
  const body = words.initiativeNews.bodies[news]({ title, organisation });
  return (
    <Frame frame={frame} title={title} preview={body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{body}</Paragraph>
      {reason !== "" && <Paragraph>{words.applicationDecided.reason({ reason })}</Paragraph>}
      <ActionLink frame={frame} href={link} label={words.initiativeNews.action} />
    </Frame>
  );
}
