import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { lockInvoice, lockInvoices } from "../invoices/lock-invoice.server.ts";
import { openAmountOf } from "../invoices/open-amount.ts";

/** Money went back, or was noted by mistake: what it paid for is open again, and the time that hung on it is not covered any more. */
export function reversePayment(act: Act, input: { paymentId: string; reason: string }): Promise<Result<null, "not-found" | "reason-missing" | "held-by-vendor">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "dues.administer")) return refuse("not-found");
    if (input.reason.trim() === "") return refuse("reason-missing");
    // What came through the payment vendor lies there: a reversal here alone would be undone by the next word from it.
    if ((await tx.cardPayment.count({ where: { paymentId: input.paymentId } })) > 0) return refuse("held-by-vendor");
    return reversePaymentWithin(tx, act, input);
  });
}

/** The same as a part of something larger, such as following what the payment vendor says. */
export async function reversePaymentWithin(tx: Tx, act: Act, input: { paymentId: string; reason: string }): Promise<Result<null, "not-found">> {
  const payment = await tx.payment.findUnique({ where: { id: input.paymentId }, include: { allocations: { orderBy: { invoiceId: "asc" } } } });
  if (!payment) return refuse("not-found");
  await lockInvoices(
    tx,
    payment.allocations.map(({ invoiceId }) => invoiceId),
  );
  const { count } = await tx.payment.updateMany({ where: { id: payment.id, reversedAt: null }, data: { reversedAt: act.now, reversalReason: input.reason.trim() } });
  if (count === 0) return ok(null);
  await recordEvent(tx, act, { action: "payment.reversed", subjectKind: "payment", subjectId: payment.id, organisationId: payment.organisationId });
  // Where it came from the bank, its line waits again.
  await tx.bankLine.updateMany({ where: { paymentId: payment.id }, data: { paymentId: null } });
  for (const { invoiceId } of payment.allocations) await uncover(tx, act, invoiceId);
  await enqueue(tx, "membership.follow", { organisationId: payment.organisationId });
  return ok(null);
}

/** Takes back the time that an invoice covered, where it is not paid in full any more. */
async function uncover(tx: Tx, act: Act, invoiceId: string): Promise<void> {
  const invoice = await lockInvoice(tx, invoiceId);
  if (!invoice || openAmountOf(invoice) === 0n) return;
  const { count } = await tx.membershipPeriod.updateMany({ where: { invoiceId, revokedAt: null }, data: { revokedAt: act.now } });
  if (count === 0 || !invoice.membershipId) return;
  await recordEvent(tx, act, { action: "membership.uncovered", subjectKind: "membership", subjectId: invoice.membershipId, organisationId: invoice.organisationId });
}
