import { formatFor } from "../app/lib/format.ts";
import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type AskedRound = { scope: string; quarter: string; closesOn: string };
type Props = { frame: MailFrame; name: string; isReminder: boolean; rounds: readonly AskedRound[]; link: string };

export function subject({ frame, isReminder }: Props): string {
  const words = mailWords(frame.locale).roundReminder;
  return (isReminder ? words.subjectAgain : words.subject)({ cluster: frame.clusterName });
}

export default function RoundReminder({ frame, name, isReminder, rounds, link }: Props) {
  const words = mailWords(frame.locale);
  const format = formatFor({ locale: frame.locale, timeZone: "UTC" });
  const body = (isReminder ? words.roundReminder.bodyAgain : words.roundReminder.body)({ cluster: frame.clusterName });
  return (
    <Frame frame={frame} title={words.roundReminder.title} preview={body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{body}</Paragraph>
      {rounds.map(({ scope, quarter, closesOn }) => (
        <Paragraph key={`${scope} ${quarter}`}>{words.roundReminder.line({ scope, quarter, day: format.day(closesOn) })}</Paragraph>
      ))}
      <ActionLink frame={frame} href={link} label={words.roundReminder.action} />
      <Small>{words.roundReminder.help}</Small>
    </Frame>
  );
}
