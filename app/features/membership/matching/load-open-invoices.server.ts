import type { Tx } from "../../../platform/database/db.server.ts";
import { listUnpaidIds } from "../invoices/list-unpaid-ids.server.ts";
import { openAmountOf, standingAllocations } from "../invoices/open-amount.ts";
import type { OpenInvoice } from "./match-line.ts";

/** Every invoice that is not paid in full, with what tells its payer. */
export async function loadOpenInvoices(tx: Tx): Promise<OpenInvoice[]> {
  const invoices = await tx.invoice.findMany({
    where: { id: { in: await listUnpaidIds(tx) } },
    include: {
      organisation: { select: { legalName: true, shortName: true, payments: { where: { reversedAt: null }, select: { bankLine: { select: { iban: true } } } } } },
      cancelledBy: { select: { id: true } },
      allocations: standingAllocations,
    },
    orderBy: { id: "asc" },
  });
  return invoices.map(({ organisation, ...invoice }) => {
    const names = [organisation.legalName, organisation.shortName].filter((name) => name !== null);
    const ibans = [...new Set(organisation.payments.flatMap(({ bankLine }) => bankLine?.iban ?? []))];
    const { id, number, reference, currency } = invoice;
    return { invoiceId: id, number: number ?? "", reference, openMinor: openAmountOf(invoice), currency, names, ibans };
  });
}
