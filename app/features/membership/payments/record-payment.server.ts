import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type LockedInvoice, lockInvoice } from "../invoices/lock-invoice.server.ts";
import { openAmountOf } from "../invoices/open-amount.ts";
import { settleInvoice } from "./settle-invoice.server.ts";

export type PaymentMethod = "bank_transfer" | "cash" | "card" | "offset" | "direct_debit";
export type PaymentInput = {
  invoiceId: string;
  amountMinor: bigint;
  receivedOn: Day;
  method: PaymentMethod;
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
  if ((await tx.payment.count({ where: { formKey: input.formKey } })) > 0) return ok({ isSettled: openAmountOf(invoice) === 0n });
  const { settled } = await receive(tx, act, [invoice], input);
  return ok({ isSettled: settled.length === 1 || openAmountOf(invoice) === 0n });
}

/**
 * Writes a payment for invoices of one organisation, which are locked: each takes what is open of it, in their order; what
 * is left over stays as credit. Those that are then paid in full cover their periods. The caller saw to it that the payment
 * is not written already.
 */
export async function receive(
  tx: Tx,
  act: Act,
  invoices: readonly [LockedInvoice, ...LockedInvoice[]],
  payment: Omit<PaymentInput, "invoiceId">,
): Promise<{ paymentId: string; settled: string[] }> {
  const { amountMinor, receivedOn, method, reference, formKey } = payment;
  const { organisationId, currency } = invoices[0];
  let left = amountMinor;
  const shares = invoices.map((invoice) => {
    const open = openAmountOf(invoice);
    const taken = left < open ? left : open;
    left -= taken;
    return { invoice, taken, isSettled: open > 0n && taken === open };
  });
  const { id } = await tx.payment.create({
    data: {
      ...{ organisationId, currency, amountMinor, method, reference, formKey },
      receivedOn: dateOfDay(receivedOn),
      recordedById: actorId(act),
      recordedAt: act.now,
      allocations: { create: shares.flatMap(({ invoice, taken }) => (taken > 0n ? [{ invoiceId: invoice.id, amountMinor: taken }] : [])) },
    },
  });
  await recordEvent(tx, act, { action: "payment.recorded", subjectKind: "payment", subjectId: id, organisationId });
  const settled = shares.flatMap(({ invoice, isSettled }) => (isSettled ? [invoice] : []));
  for (const invoice of settled) await settleInvoice(tx, act, invoice);
  return { paymentId: id, settled: settled.map((invoice) => invoice.id) };
}
