import { z } from "zod";
import { dayField } from "../../../lib/day-field.ts";
import { officeInvoices } from "../../../lib/messages/invoices.ts";
import { amountPattern } from "../typed-amount.ts";

const words = officeInvoices.problems;

const payment = z.object({
  intent: z.literal("record"),
  amount: z.string(words.amount).trim().regex(amountPattern, words.amount),
  receivedOn: dayField(words.day),
  method: z.enum(["bank_transfer", "cash", "card", "offset"], words.choose),
  reference: z.string().trim().max(140, words.tooLong).optional(),
  formKey: z.string().min(1).max(100),
});
const reversal = z.object({ intent: z.literal("reverse"), paymentId: z.uuid(), reason: z.string(words.reason).trim().min(1, words.reason).max(300, words.tooLong) });
const cancellation = z.object({ intent: z.literal("cancel") });

const returned = z.object({ intent: z.literal("send-back"), paymentId: z.uuid() });
const creditUse = z.object({ intent: z.literal("use-credit") });
export const pauseForm = z.object({ intent: z.literal("pause"), until: dayField(words.until), reason: z.string(words.reason).trim().min(1, words.reason).max(300, words.tooLong) });

/** What the office does to an invoice. */
export const recordPaymentForm = payment;
export const invoiceForm = z.discriminatedUnion("intent", [payment, reversal, cancellation, returned, creditUse, pauseForm]);
