import type { invoicePdfWords } from "../../../lib/messages/mail/invoice-pdf.ts";
import type { InvoiceLine } from "./invoice-parts.ts";

/** What a line is for, in the words of a document that leaves the portal. */
export function lineName({ what, band }: InvoiceLine, words: ReturnType<typeof invoicePdfWords>): string {
  return what === "dues" && band ? words.dues(band) : words["joining-fee"];
}
