import { formatFor } from "../app/lib/format.ts";
import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type Overdue = { number: string; openMinor: string; dueOn: string };
type Props = { frame: MailFrame; name: string; currency: string; invoices: readonly Overdue[]; link: string };

export function subject({ frame, invoices }: Props): string {
  return mailWords(frame.locale).duesReminder.subject({ cluster: frame.clusterName, count: invoices.length });
}

export default function DuesReminder({ frame, name, currency, invoices, link }: Props) {
  const words = mailWords(frame.locale);
  const format = formatFor({ locale: frame.locale, timeZone: "UTC" });
  const money = (minor: bigint) => format.money(minor, currency);
  const total = invoices.reduce((sum, { openMinor }) => sum + BigInt(openMinor), 0n);
  const body = words.duesReminder.body({ cluster: frame.clusterName, total: money(total) });
  return (
    <Frame frame={frame} title={words.duesReminder.title} preview={body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{body}</Paragraph>
      {invoices.map(({ number, openMinor, dueOn }) => (
        <Paragraph key={number}>{words.duesReminder.line({ number, amount: money(BigInt(openMinor)), due: format.day(dueOn) })}</Paragraph>
      ))}
      <ActionLink frame={frame} href={link} label={words.duesReminder.action} />
      <Small>{words.duesReminder.help}</Small>
    </Frame>
  );
}
