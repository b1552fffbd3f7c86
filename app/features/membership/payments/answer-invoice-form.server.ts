import type { z } from "zod";
import { inPlace, ok, type Result, refuse } from "../../../lib/result.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { sendBackCardPayment } from "../card-payments/send-back-card-payment.server.ts";
import { pauseDunning } from "../dunning/pause-dunning.server.ts";
import { cancelInvoice } from "../invoices/cancel-invoice.server.ts";
import { typedMinor } from "../typed-amount.ts";
import { payFromCredit } from "./pay-from-credit.server.ts";
import type { invoiceForm, recordPaymentForm } from "./payment-form.ts";
import { recordPayment } from "./record-payment.server.ts";
import { reversePayment } from "./reverse-payment.server.ts";

type Done = "sentBack" | "recorded" | "settled" | "reversed" | "cancelled" | "creditUsed" | "paused";
type Problem = "held-by-vendor" | "not-by-card" | "vendor-refused" | "no-credit" | "not-found" | "no-amount" | "cancelled" | "in-future" | "paid" | "reason-missing" | "too-fine";

/** Does what the office's form on an invoice asks for; answers which words tell that it is done. */
export async function answerInvoiceForm(act: Act, invoiceId: string, form: z.output<typeof invoiceForm>): Promise<Result<Done, Problem>> {
  switch (form.intent) {
    case "cancel":
      return inPlace(await cancelInvoice(act, { invoiceId }), "cancelled");
    case "reverse":
      return inPlace(await reversePayment(act, { paymentId: form.paymentId, reason: form.reason }), "reversed");
    case "send-back":
      return inPlace(await sendBackCardPayment(act, { paymentId: form.paymentId }), "sentBack");
    case "use-credit":
      return inPlace(await payFromCredit(act, { invoiceId }), "creditUsed");
    case "pause":
      return inPlace(await pauseDunning(act, { invoiceId, until: form.until, reason: form.reason }), "paused");
    case "record":
      return record(act, invoiceId, form);
  }
}

async function record(act: Act, invoiceId: string, form: z.output<typeof recordPaymentForm>): Promise<Result<Done, Problem>> {
  const { amount, receivedOn, method, reference, formKey } = form;
  const invoice = await db().invoice.findUnique({ where: { id: invoiceId }, select: { currency: true } });
  if (!invoice) return refuse("not-found");
  const amountMinor = typedMinor(amount, invoice.currency);
  if (amountMinor === null) return refuse("too-fine");
  const recorded = await recordPayment(act, { invoiceId, amountMinor, receivedOn, method, reference: reference ?? null, formKey });
  if (!recorded.ok) return recorded;
  return ok(recorded.value.isSettled ? "settled" : "recorded");
}
