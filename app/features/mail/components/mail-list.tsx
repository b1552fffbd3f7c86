import { outboxWords as words } from "../../../lib/messages/outbox.ts";
import { Badge } from "../../../ui/badge.tsx";
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
            <span className="break-all">{mail.toEmail}</span>
          </Cell>
          <Cell>{format.instant(mail.createdAt)}</Cell>
          <Cell>
            <MailStatusBadge status={mail.status} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
