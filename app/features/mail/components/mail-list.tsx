import { outboxWords as words } from "../../../lib/messages/outbox.ts";
import { Badge } from "../../../ui/badge.tsx";
import { EmailText } from "../../../ui/email-text.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

export type MailStatus = keyof typeof words.status;
export type ListedMail = { id: string; createdAt: Date | string; toEmail: string; subject: string; status: MailStatus };

const tones = { queued: "info", captured: "neutral", sent: "good", failed: "bad" } as const;

export function MailStatusBadge({ status }: { status: MailStatus }) {
  return <Badge tone={tones[status]}>{words.status[status]}</Badge>;
}

export function MailList({ mails, linkTo }: { mails: readonly ListedMail[]; linkTo(mailId: string): string }) {
  const format = useFormat();
  const { head } = words;
  return (
    <Table caption={words.caption} head={[head.subject, head.to, head.written, head.status]}>
      {mails.map((mail) => (
        <Row key={mail.id}>
          <Cell heading>
            <TextLink to={linkTo(mail.id)}>{mail.subject}</TextLink>
          </Cell>
          <Cell>
            <EmailText address={mail.toEmail} />
          </Cell>
          <Cell nowrap>{format.instant(mail.createdAt)}</Cell>
          <Cell nowrap>
            <MailStatusBadge status={mail.status} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
