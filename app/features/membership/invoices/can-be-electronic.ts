import { isNoticeOnly } from "./certified-countries.ts";
import type { InvoiceSnapshot } from "./invoice-parts.ts";

/**
 * Whether a document can be an electronic invoice: it is one (not a payment notice or a made-up one), and its seller's tax
 * number stood on it, without which no exempt invoice is valid (EN 16931, BR-E-02).
 */
export function canBeElectronic({ snapshot, isFictional }: { snapshot: InvoiceSnapshot; isFictional: boolean }): boolean {
  return !isFictional && !isNoticeOnly(snapshot) && Boolean(snapshot.seller.taxId);
}
