import { invoiceWords as words } from "../../../lib/messages/invoices.ts";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { isNoticeOnly } from "../invoices/certified-countries.ts";
import type { ShownInvoice } from "../invoices/find-invoice.server.ts";
import type { InvoiceLine } from "../invoices/invoice-parts.ts";

/** A document as it was issued: it prints as it stands here. */
export function InvoiceView({ invoice }: { invoice: ShownInvoice }) {
  const format = useFormat();
  const { seller, buyer, cancels } = invoice.snapshot;
  return (
    <>
      {invoice.isFictional && <Notice tone="warn">{words.fictional}</Notice>}
      {invoice.kind === "invoice" && isNoticeOnly(invoice.snapshot) && <Notice>{words.noticeOnly}</Notice>}
      {invoice.cancelledBy && <Notice tone="warn">{words.isCancelled({ number: invoice.cancelledBy })}</Notice>}
      {cancels && <Notice>{words.cancels({ number: cancels })}</Notice>}
      <Facts
        items={[
          { term: words.seller, value: <Lines text={[seller.name, seller.address].join("\n")} /> },
          { term: words.buyer, value: <Lines text={[buyer.name, buyer.address, buyer.vatNumber && words.vatNumber({ number: buyer.vatNumber })].filter(Boolean).join("\n")} /> },
          { term: words.issuedOn, value: format.day(invoice.issuedOn) },
          ...(invoice.kind === "invoice" ? [{ term: words.dueOn, value: format.day(invoice.dueOn) }] : []),
        ]}
      />
      <Section title={words.lines} lead={invoice.period && words.period({ from: format.day(invoice.period.from), to: format.day(invoice.period.to) })}>
        <Table caption={words.lines} head={[{ label: words.lines, wide: true }, words.computation, { label: words.amount, align: "end" }]}>
          {invoice.lines.map((line) => (
            <Row key={`${line.what} ${line.minor}`}>
              <Cell heading>
                {nameOf(line)}
                <span className="block font-normal text-muted text-sm">{words.exempt}</span>
              </Cell>
              <Cell>{line.computation}</Cell>
              <Cell nowrap>{format.money(BigInt(line.minor), invoice.currency)}</Cell>
            </Row>
          ))}
        </Table>
        <div className="ml-auto max-w-sm">
          <Facts
            items={[
              { term: words.net, value: format.money(BigInt(invoice.netMinor), invoice.currency) },
              { term: words.tax, value: format.money(BigInt(invoice.taxMinor), invoice.currency) },
              { term: words.total, value: <strong>{format.money(BigInt(invoice.totalMinor), invoice.currency)}</strong> },
              { term: words.open, value: format.money(BigInt(invoice.openMinor), invoice.currency) },
            ]}
          />
        </div>
        {seller.taxNote !== "" && <p className="text-muted text-sm">{seller.taxNote}</p>}
      </Section>
      {invoice.openMinor !== "0" && <HowToPay invoice={invoice} />}
    </>
  );
}

function HowToPay({ invoice: { snapshot, reference, qr } }: { invoice: ShownInvoice }) {
  const { accountHolder, iban } = snapshot.seller;
  if (!iban) {
    return (
      <Section title={words.pay.title}>
        <p>{words.pay.noAccount}</p>
      </Section>
    );
  }
  return (
    <Section title={words.pay.title} lead={words.pay.referenceHint}>
      <div className="flex flex-wrap items-start gap-8">
        <div className="min-w-0 flex-1">
          <Facts
            items={[
              { term: words.pay.account, value: accountHolder },
              { term: words.pay.iban, value: inFours(iban) },
              { term: words.pay.reference, value: reference && inFours(reference) },
            ]}
          />
        </div>
        {qr && (
          <figure className="w-40">
            {/* Our own drawing of the code, made on the server from the document. */}
            <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt={words.pay.qr} className="w-40 rounded-lg bg-white p-2" />
            <figcaption className="mt-1 text-muted text-sm">{words.pay.qr}</figcaption>
          </figure>
        )}
      </div>
    </Section>
  );
}

function nameOf({ what, band }: InvoiceLine): string {
  return what === "dues" && band ? words.line.dues(band) : words.line["joining-fee"]();
}

function inFours(text: string): string {
  return text.replace(/(.{4})(?=.)/g, "$1 ");
}

function Lines({ text }: { text: string }) {
  return <span className="whitespace-pre-line">{text}</span>;
}
