import { z } from "zod";
import { type Day, parseDay } from "../../../lib/day.ts";
import { officeInvoices } from "../../../lib/messages/invoices.ts";

const words = officeInvoices.problems;

const payment = z.object({
  intent: z.literal("record"),
  amount: z
    .string(words.amount)
    .trim()
    .regex(/^\d{1,9}([.,]\d{1,2})?$/, words.amount),
  receivedOn: z
    .string(words.day)
    .refine((text) => parseDay(text) !== null, words.day)
    .transform((text) => text as Day),
  method: z.enum(["bank_transfer", "cash", "card", "offset"], words.choose),
  reference: z.string().trim().max(140, words.tooLong).optional(),
  formKey: z.string().min(1).max(100),
});
const reversal = z.object({ intent: z.literal("reverse"), paymentId: z.uuid(), reason: z.string(words.reason).trim().min(1, words.reason).max(300, words.tooLong) });
const cancellation = z.object({ intent: z.literal("cancel") });

/** What the office does to an invoice. */
export const recordPaymentForm = payment;
export const invoiceForm = z.discriminatedUnion("intent", [payment, reversal, cancellation]);
