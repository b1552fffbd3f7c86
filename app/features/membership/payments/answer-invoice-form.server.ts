import type { z } from "zod";
import { ok, type Result } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { cancelInvoice } from "../invoices/cancel-invoice.server.ts";
import { minorOf } from "../types/membership-type.ts";
import type { invoiceForm } from "./payment-form.ts";
import { recordPayment } from "./record-payment.server.ts";
import { reversePayment } from "./reverse-payment.server.ts";

type Problem = "not-found" | "no-amount" | "cancelled" | "in-future" | "paid" | "reason-missing";

/** Does what the office's form on an invoice asks for; answers which words tell that it is done. */
export async function answerInvoiceForm(
  act: Act,
  invoiceId: string,
  form: z.output<typeof invoiceForm>,
): Promise<Result<"recorded" | "settled" | "reversed" | "cancelled", Problem>> {
  if (form.intent === "cancel") {
    const cancelled = await cancelInvoice(act, { invoiceId });
    return cancelled.ok ? ok("cancelled") : cancelled;
  }
  if (form.intent === "reverse") {
    const reversed = await reversePayment(act, { paymentId: form.paymentId, reason: form.reason });
    return reversed.ok ? ok("reversed") : reversed;
  }
  const { amount, receivedOn, method, reference, formKey } = form;
  const recorded = await recordPayment(act, { invoiceId, amountMinor: BigInt(minorOf(amount)), receivedOn, method, reference: reference ?? null, formKey });
  if (!recorded.ok) return recorded;
  return ok(recorded.value.isSettled ? "settled" : "recorded");
}
