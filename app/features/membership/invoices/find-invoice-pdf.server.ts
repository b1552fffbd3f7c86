import { mailLocaleOf } from "../../../lib/messages/mail/words.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { findInvoice } from "./find-invoice.server.ts";
import { invoicePdf } from "./invoice-pdf.server.ts";
import { billingPeople } from "./mail-invoice.server.ts";

/** A document as a PDF, in the language of whoever looks after its organisation's bills; null where the viewer may not see it. */
export async function findInvoicePdf(viewer: Viewer, invoiceId: string, now: Date, organisationId?: string): Promise<{ bytes: Buffer; fileName: string } | null> {
  const invoice = await findInvoice(viewer, invoiceId, now, organisationId);
  if (!invoice) return null;
  const [payer] = await billingPeople(db(), invoice.organisationId);
  const { locale } = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { locale: true } });
  return { bytes: await invoicePdf(invoice, mailLocaleOf(payer?.locale, locale)), fileName: `${invoice.number}.pdf` };
}
