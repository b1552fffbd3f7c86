import { type Day, dayOfDate } from "../../../lib/day.ts";
import { openAmountOf } from "./open-amount.ts";

export type InvoiceState = "paid" | "open" | "overdue" | "cancelled" | "cancellation";

/** An invoice in a list. Amounts as text, in minor units. */
export type InvoiceRow = {
  invoiceId: string;
  organisationId: string;
  organisation: string;
  number: string;
  kind: "invoice" | "cancellation";
  issuedOn: Day;
  dueOn: Day;
  currency: string;
  totalMinor: string;
  openMinor: string;
  state: InvoiceState;
};

type Stored = {
  id: string;
  organisationId: string;
  organisation: { legalName: string; shortName: string | null };
  number: string | null;
  kind: "invoice" | "cancellation";
  issuedOn: Date | null;
  dueOn: Date | null;
  currency: string;
  totalMinor: bigint;
  cancelledBy: { id: string } | null;
  allocations: readonly { amountMinor: bigint; payment: { reversedAt: Date | null } }[];
};

/** What `findMany` of invoices includes for its rows. */
export const withRow = {
  organisation: { select: { legalName: true, shortName: true } },
  cancelledBy: { select: { id: true, number: true } },
  allocations: { include: { payment: true } },
} as const;

export function invoiceRow(invoice: Stored, today: Day): InvoiceRow {
  const open = openAmountOf({ ...invoice, allocations: invoice.allocations.filter(({ payment }) => !payment.reversedAt) });
  const dueOn = dayOfDate(invoice.dueOn as Date);
  return {
    invoiceId: invoice.id,
    organisationId: invoice.organisationId,
    organisation: invoice.organisation.shortName ?? invoice.organisation.legalName,
    number: invoice.number ?? "",
    kind: invoice.kind,
    issuedOn: dayOfDate(invoice.issuedOn as Date),
    dueOn,
    currency: invoice.currency,
    totalMinor: String(invoice.totalMinor),
    openMinor: String(open),
    state: stateOf(invoice, { open, isLate: dueOn < today }),
  };
}

function stateOf({ kind, cancelledBy }: Pick<Stored, "kind" | "cancelledBy">, { open, isLate }: { open: bigint; isLate: boolean }): InvoiceState {
  if (kind === "cancellation") return "cancellation";
  if (cancelledBy) return "cancelled";
  if (open <= 0n) return "paid";
  return isLate ? "overdue" : "open";
}
