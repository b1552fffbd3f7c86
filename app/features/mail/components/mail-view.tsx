import { outboxWords } from "../../../lib/messages/outbox.ts";
import { Card } from "../../../ui/card.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { EmailText } from "../../../ui/email-text.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { type MailStatus, MailStatusBadge } from "./mail-list.tsx";

const words = outboxWords.one;

type Props = {
  mail: {
    toEmail: string;
    createdAt: Date | string;
    status: MailStatus;
    transport: string | null;
    lastError: string | null;
    subject: string;
    html: string;
    text: string;
    isRedacted: boolean;
    links: readonly string[];
  };
  /** Whether links may be followed from here. */
  opensLinks: boolean;
};

const transportName = (name: string | null) => (name !== null && Object.hasOwn(words.transports, name) ? words.transports[name as keyof typeof words.transports] : name);

/** One mail: what became of it, and what it looks like. Its HTML runs nothing and reaches nothing of this page. */
export function MailView({ mail, opensLinks }: Props) {
  const format = useFormat();
  return (
    <>
      <Card>
        <Facts
          items={[
            { term: words.to, value: <EmailText address={mail.toEmail} /> },
            { term: words.from, value: format.instant(mail.createdAt) },
            { term: words.status, value: <MailStatusBadge status={mail.status} /> },
            ...(mail.transport ? [{ term: words.via, value: transportName(mail.transport) }] : []),
            ...(mail.lastError ? [{ term: words.error, value: mail.lastError }] : []),
          ]}
        />
      </Card>
      {mail.isRedacted && (
        <Notice tone="info">
          <p>{words.hidden}</p>
        </Notice>
      )}
      {opensLinks && mail.links.length > 0 && (
        <nav aria-label={words.links} className="space-y-2">
          <h2 className="font-semibold text-lg">{words.links}</h2>
          <ul className="space-y-2">
            {mail.links.map((link) => (
              <li key={link}>
                <TextLink to={link} className="break-all">
                  {link}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <iframe
        title={words.looks}
        srcDoc={mail.html}
        sandbox={opensLinks ? "allow-popups allow-popups-to-escape-sandbox" : ""}
        className="h-[40rem] w-full rounded-xl border border-line bg-white"
      />
      <Disclosure summary={words.text}>
        <pre className="whitespace-pre-wrap break-words font-sans">{mail.text}</pre>
      </Disclosure>
    </>
  );
}
