import { invoiceWords, statementWords as words } from "../../../lib/messages/invoices.ts";
import { Badge } from "../../../ui/badge.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { AccountStatement as Statement } from "../payments/find-account-statement.server.ts";

/** What was paid, for which invoices, and what is left for the next one. */
export function AccountStatement({ statement: { payments, credits } }: { statement: Statement }) {
  const format = useFormat();
  const left = credits.map(({ currency, minor }) => words.credit({ amount: format.money(BigInt(minor), currency) })).join(" ");
  return (
    <Section title={words.title} lead={left || undefined}>
      {payments.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <Table caption={words.title} head={[invoiceWords.receivedOn, invoiceWords.method, words.invoices, { label: invoiceWords.amount, align: "end" }]}>
          {payments.map(({ paymentId, receivedOn, method, invoices, amountMinor, currency, isReversed }) => (
            <Row key={paymentId}>
              <Cell heading>{format.day(receivedOn)}</Cell>
              <Cell>
                {invoiceWords.methods[method]} {isReversed && <Badge tone="warn">{words.reversed}</Badge>}
              </Cell>
              <Cell>{invoices.join(", ")}</Cell>
              <Cell nowrap>{format.money(BigInt(amountMinor), currency)}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
