import { Form } from "@remix-run/react";
import { bankPage as words } from "../../../lib/messages/invoices.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { BankLines, WaitingBankLine } from "../matching/list-bank-lines.server.ts";

/** The lines that wait, each with what it may pay and why, and a choice of all open invoices. */
export function BankLineTable({ waiting, invoices }: Pick<BankLines, "waiting" | "invoices">) {
  const format = useFormat();
  const { columns } = words;
  return (
    <Table caption={words.waiting} head={[columns.day, columns.from, { label: columns.amount, align: "end" }, columns.match, columns.act]}>
      {waiting.map((line) => (
        <Row key={line.lineId}>
          <Cell nowrap>{format.day(line.bookedOn)}</Cell>
          <Cell heading>
            {line.counterparty}
            {line.reference && <span className="block font-normal text-muted text-sm">{line.reference}</span>}
          </Cell>
          <Cell nowrap>{format.money(BigInt(line.amountMinor), line.currency)}</Cell>
          <Cell>
            <BestMatch line={line} invoices={invoices} />
          </Cell>
          <Cell>
            <BookForm line={line} invoices={invoices} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function BestMatch({ line: { matches, isCertain }, invoices }: { line: WaitingBankLine; invoices: BankLines["invoices"] }) {
  const format = useFormat();
  const [best] = matches;
  if (!best) return <span className="text-muted">{words.noMatch}</span>;
  const number = invoices.find(({ invoiceId }) => invoiceId === best.invoiceId)?.label ?? "";
  const reasons = best.reasons.map((reason) => words.reasons[reason]).join(", ");
  return (
    <>
      <span className="block">{number}</span>
      <span className="block text-muted text-sm">{words.match({ reasons, percent: format.number(best.score, { style: "percent" }) })}</span>
      {isCertain && <Badge tone="good">{words.certain}</Badge>}
    </>
  );
}

function BookForm({ line: { lineId, matches, counterparty }, invoices }: { line: WaitingBankLine; invoices: BankLines["invoices"] }) {
  const name = counterparty ?? "";
  return (
    <Form method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="lineId" value={lineId} />
      <select name="invoiceId" defaultValue={matches[0]?.invoiceId ?? ""} aria-label={`${words.invoice}: ${name}`} className={`${controlClasses} min-w-44`}>
        <option value="">{words.choose}</option>
        {invoices.map(({ invoiceId, label }) => (
          <option key={invoiceId} value={invoiceId}>
            {label}
          </option>
        ))}
      </select>
      <Button name="intent" value="book" variant="secondary" size="small" aria-label={`${words.book}: ${name}`}>
        {words.book}
      </Button>
      <Button name="intent" value="set-aside" variant="quiet" size="small" aria-label={`${words.setAside}: ${name}`}>
        {words.setAside}
      </Button>
    </Form>
  );
}
