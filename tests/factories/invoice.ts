import type { ShownInvoice } from "../../app/features/membership/invoices/find-invoice.server.ts";
import { day } from "../../app/lib/day.ts";

/** A document as a page shows it: dues of a Polish clinic to an association in Portugal. */
export const shownInvoice = (overrides: Partial<ShownInvoice> = {}): ShownInvoice => ({
  ...{ invoiceId: "i", organisationId: "o", organisation: "Łódź", number: "2026-0007", kind: "invoice", issuedOn: day("2026-03-01"), dueOn: day("2026-03-31") },
  ...{ currency: "EUR", totalMinor: "96000", openMinor: "96000", netMinor: "96000", taxMinor: "0", state: "open", creditMinor: "0", pausedUntil: null, qr: null },
  lines: [{ what: "dues", minor: "96000", computation: "1200.00 × 292/365 = 960.00", band: { from: 50, to: 249 }, taxCategory: "E", rateBasisPoints: 0 }],
  snapshot: {
    seller: {
      name: "Associação Costa Viva",
      address: "Rua 1\n8000 Faro",
      countryCode: "PT",
      accountHolder: "Associação Costa Viva",
      iban: "PT50000201231234567890154",
      taxNote: "Isento",
    },
    buyer: { name: "Klinika Żeglarska w Łodzi, Ștefan & Χρήστος", vatNumber: null, countryCode: "PL", address: "ul. Święta 1" },
  },
  ...{ period: { from: day("2026-03-15"), to: day("2026-12-31") }, reference: "RF94INV2026000001", cancelledBy: null, payments: [], isFictional: false, isElectronic: false },
  ...overrides,
});
