import { invoiceWords as words } from "../../../lib/messages/invoices.ts";
import { Badge } from "../../../ui/badge.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { InvoiceRow, InvoiceState } from "../invoices/invoice-row.ts";

const tones = { paid: "good", open: "info", overdue: "bad", cancelled: "neutral", cancellation: "neutral" } as const satisfies Record<InvoiceState, string>;

export function InvoiceBadge({ state }: { state: InvoiceState }) {
  return <Badge tone={tones[state]}>{words.states[state]}</Badge>;
}

/** Documents with what is still open; the buyer only where there are several. */
export function InvoiceTable({ caption, rows, withBuyer = false, pathOf }: { caption: string; rows: readonly InvoiceRow[]; withBuyer?: boolean; pathOf(row: InvoiceRow): string }) {
  const format = useFormat();
  const head = [
    words.number,
    ...(withBuyer ? [words.buyer] : []),
    words.issuedOn,
    words.dueOn,
    { label: words.total, align: "end" as const },
    { label: words.open, align: "end" as const },
    words.state,
  ];
  return (
    <Table caption={caption} head={head}>
      {rows.map((row) => (
        <Row key={row.invoiceId}>
          <Cell heading>
            <TextLink to={pathOf(row)}>{row.number}</TextLink>
          </Cell>
          {withBuyer && <Cell>{row.organisation}</Cell>}
          <Cell nowrap>{format.day(row.issuedOn)}</Cell>
          <Cell nowrap>{row.kind === "invoice" ? format.day(row.dueOn) : ""}</Cell>
          <Cell nowrap>{format.money(BigInt(row.totalMinor), row.currency)}</Cell>
          <Cell nowrap>{format.money(BigInt(row.openMinor), row.currency)}</Cell>
          <Cell>
            <InvoiceBadge state={row.state} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
