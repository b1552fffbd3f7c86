import { type Day, dayOfDate } from "../../../lib/day.ts";
import { dayBefore } from "../../../lib/months.ts";
import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { findCluster } from "../../accounts/find-cluster.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { latestPause, pausedUntil } from "../dunning/dunning-pause.ts";
import { findCredit } from "../payments/find-credit.server.ts";
import type { PaymentMethod } from "../payments/record-payment.server.ts";
import { canBeElectronic } from "./can-be-electronic.ts";
import type { InvoiceLine, InvoiceSnapshot } from "./invoice-parts.ts";
import { type InvoiceRow, invoiceRow, withRow } from "./invoice-row.ts";
import { transferCode } from "./transfer-code.server.ts";

export type ShownPayment = {
  paymentId: string;
  amountMinor: string;
  receivedOn: Day;
  method: PaymentMethod;
  /** Whether the payment vendor holds it, and sends it back. */
  isByVendor: boolean;
  reference: string | null;
  reversalReason: string | null;
};
export type ShownInvoice = InvoiceRow & {
  lines: InvoiceLine[];
  snapshot: InvoiceSnapshot;
  netMinor: string;
  taxMinor: string;
  period: { from: Day; to: Day } | null;
  reference: string | null;
  cancelledBy: string | null;
  payments: ShownPayment[];
  isFictional: boolean;
  /** Whether it can be had as an electronic invoice. */
  isElectronic: boolean;
  /** What the organisation paid too much, and this invoice could take. */
  creditMinor: string;
  /** Nobody is reminded of it up to this day; for the office. */
  pausedUntil: Day | null;
  /** An SVG that banking apps read; null where there is no account to pay to, or nothing to pay. */
  qr: string | null;
};

/** A document as its organisation's billing people and the office see it; null for others, also of another organisation. */
export async function findInvoice(viewer: Viewer, invoiceId: string, now: Date, organisationId?: string): Promise<ShownInvoice | null> {
  const invoice = await db().invoice.findFirst({
    where: { id: invoiceId, finalisedAt: { not: null }, ...(organisationId !== undefined && { organisationId }) },
    include: { ...withRow, allocations: { include: { payment: { include: { cardPayment: { select: { id: true } } } } } }, pauses: latestPause },
  });
  if (!invoice || !can(viewer, "organisation.see-dues", invoice.organisationId)) return null;
  const today = await clusterDay(db(), now);
  const row = invoiceRow(invoice, today);
  const snapshot = invoice.snapshot as InvoiceSnapshot;
  const isFictional = (await findCluster())?.isFictional ?? false;
  return {
    ...row,
    lines: invoice.lines as InvoiceLine[],
    snapshot,
    netMinor: String(invoice.netMinor),
    taxMinor: String(invoice.taxMinor),
    period: invoice.periodStartsOn && invoice.periodEndsBefore ? { from: dayOfDate(invoice.periodStartsOn), to: dayBefore(dayOfDate(invoice.periodEndsBefore)) } : null,
    reference: invoice.reference,
    cancelledBy: invoice.cancelledBy?.number ?? null,
    payments: invoice.allocations.map(({ payment }) => ({
      paymentId: payment.id,
      amountMinor: String(payment.amountMinor),
      receivedOn: dayOfDate(payment.receivedOn),
      method: payment.method,
      isByVendor: payment.cardPayment !== null,
      reference: payment.reference,
      reversalReason: payment.reversedAt ? payment.reversalReason : null,
    })),
    creditMinor: row.openMinor === "0" ? "0" : await creditOf(invoice),
    pausedUntil: can(viewer, "dues.administer") ? pausedUntil(invoice.pauses, today) : null,
    isFictional,
    isElectronic: canBeElectronic({ snapshot, isFictional }),
    qr: row.openMinor === "0" ? null : await transferCode(snapshot, { minor: BigInt(row.openMinor), currency: row.currency }, invoice.reference),
  };
}

async function creditOf(invoice: { organisationId: string; currency: string }): Promise<string> {
  return String((await findCredit(db(), invoice)).reduce((sum, { leftMinor }) => sum + leftMinor, 0n));
}
