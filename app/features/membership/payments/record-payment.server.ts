import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type LockedInvoice, lockInvoice } from "../invoices/lock-invoice.server.ts";
import { openAmountOf } from "../invoices/open-amount.ts";
import { settleInvoice } from "./settle-invoice.server.ts";

export type PaymentInput = {
  invoiceId: string;
  amountMinor: bigint;
  receivedOn: Day;
  method: "bank_transfer" | "cash" | "card" | "offset";
  reference: string | null;
  formKey: string;
};

/**
 * Notes money that came in for an invoice. What exceeds it stays as the organisation's credit. When the invoice is paid
 * in full, its period is covered. The same form sent twice is one payment.
 */
export function recordPayment(act: Act, input: PaymentInput): Promise<Outcome> {
  return transaction((tx) => recordPaymentWithin(tx, act, input));
}

type Outcome = Result<{ isSettled: boolean }, "not-found" | "no-amount" | "cancelled" | "in-future">;

/** The same as a part of something larger, such as booking a line of a bank statement. */
export async function recordPaymentWithin(tx: Tx, act: Act, input: PaymentInput): Promise<Outcome> {
  if (!mayAct(act, "dues.administer")) return refuse("not-found");
  if (input.amountMinor <= 0n) return refuse("no-amount");
  if (input.receivedOn > dayOfDate(act.now)) return refuse("in-future");
  const invoice = await lockInvoice(tx, input.invoiceId);
  if (invoice?.kind !== "invoice") return refuse("not-found");
  if (invoice.cancelledBy) return refuse("cancelled");
  const open = openAmountOf(invoice);
  const left = open - (await allot(tx, act, invoice, open, input));
  if (left === 0n && open > 0n) await settleInvoice(tx, act, invoice);
  return ok({ isSettled: left === 0n });
}

/** Writes the payment, unless it is written already; answers how much of it is newly for the invoice. */
async function allot(tx: Tx, act: Act, invoice: LockedInvoice, open: bigint, { amountMinor, receivedOn, method, reference, formKey }: PaymentInput): Promise<bigint> {
  if ((await tx.payment.count({ where: { formKey } })) > 0) return 0n;
  const allotted = amountMinor < open ? amountMinor : open;
  const { organisationId, currency } = invoice;
  const { id } = await tx.payment.create({
    data: {
      ...{ organisationId, currency, amountMinor, method, reference, formKey },
      receivedOn: dateOfDay(receivedOn),
      recordedById: actorId(act),
      recordedAt: act.now,
      ...(allotted > 0n && { allocations: { create: [{ invoiceId: invoice.id, amountMinor: allotted }] } }),
    },
  });
  await recordEvent(tx, act, { action: "payment.recorded", subjectKind: "payment", subjectId: id, organisationId });
  return allotted;
}
