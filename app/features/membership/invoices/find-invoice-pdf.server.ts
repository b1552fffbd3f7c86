import type { Viewer } from "../../accounts/viewer.ts";
import { findInvoice } from "./find-invoice.server.ts";
import { findPayer } from "./find-payer.server.ts";
import { invoicePdf } from "./invoice-pdf.server.ts";

/** A document as a PDF, in the language of whoever looks after its organisation's bills; null where the viewer may not see it. */
export async function findInvoicePdf(viewer: Viewer, invoiceId: string, now: Date, organisationId?: string): Promise<{ bytes: Buffer; fileName: string } | null> {
  const invoice = await findInvoice(viewer, invoiceId, now, organisationId);
  if (!invoice) return null;
  const { locale } = await findPayer(invoice.organisationId);
  return { bytes: await invoicePdf(invoice, locale), fileName: `${invoice.number}.pdf` };
}
