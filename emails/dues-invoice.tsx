import { formatFor } from "../app/lib/format.ts";
import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type Props = { frame: MailFrame; name: string; number: string; totalMinor: string; currency: string; dueOn: string; link: string };

export function subject({ frame, number }: Props): string {
  return mailWords(frame.locale).duesInvoice.subject({ cluster: frame.clusterName, number });
}

export default function DuesInvoice({ frame, name, number, totalMinor, currency, dueOn, link }: Props) {
  const words = mailWords(frame.locale);
  const format = formatFor({ locale: frame.locale, timeZone: "UTC" });
  const body = words.duesInvoice.body({ cluster: frame.clusterName, number, total: format.money(BigInt(totalMinor), currency), due: format.day(dueOn) });
  return (
    <Frame frame={frame} title={words.duesInvoice.title({ number })} preview={body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{body}</Paragraph>
      <ActionLink frame={frame} href={link} label={words.duesInvoice.action} />
      <Small>{words.duesInvoice.why}</Small>
    </Frame>
  );
}
