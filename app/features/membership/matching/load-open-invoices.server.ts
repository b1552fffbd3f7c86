import type { Tx } from "../../../platform/database/db.server.ts";
import type { OpenInvoice } from "./match-line.ts";

/** Every invoice that is not paid in full, with what tells its payer. */
export async function loadOpenInvoices(tx: Tx): Promise<OpenInvoice[]> {
  const invoices = await tx.invoice.findMany({
    where: { kind: "invoice", finalisedAt: { not: null }, cancelledBy: null },
    include: {
      organisation: { select: { legalName: true, shortName: true, payments: { where: { reversedAt: null }, select: { bankLine: { select: { iban: true } } } } } },
      allocations: { where: { payment: { reversedAt: null } }, select: { amountMinor: true } },
    },
    orderBy: { id: "asc" },
  });
  return invoices.flatMap(({ id, number, reference, totalMinor, currency, organisation, allocations }) => {
    const openMinor = allocations.reduce((left, { amountMinor }) => left - amountMinor, totalMinor);
    if (openMinor <= 0n) return [];
    const names = [organisation.legalName, organisation.shortName].filter((name) => name !== null);
    const ibans = [...new Set(organisation.payments.flatMap(({ bankLine }) => bankLine?.iban ?? []))];
    return [{ invoiceId: id, number: number ?? "", reference, openMinor, currency, names, ibans }];
  });
}
