import { z } from "zod";
import { bankPage } from "../../../lib/messages/invoices.ts";

const words = bankPage.problems;

export const bankForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("book-certain") }),
  z.object({ intent: z.literal("book"), lineId: z.uuid(), invoiceId: z.uuid(words.invoice) }),
  z.object({ intent: z.literal("set-aside"), lineId: z.uuid() }),
]);
