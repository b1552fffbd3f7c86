import { writeFacturX, writeUbl } from "../../../platform/e-invoice.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { eInvoiceOf } from "./e-invoice.ts";
import { findInvoice } from "./find-invoice.server.ts";
import { findPayer } from "./find-payer.server.ts";
import { invoicePdf } from "./invoice-pdf.server.ts";

/** A document as an electronic invoice, `format` as addresses name it; null where the viewer may not see it, it cannot be one, or there is no such format. */
export async function findEInvoice(
  viewer: Viewer,
  { invoiceId, organisationId, format }: { invoiceId: string; organisationId?: string; format: string | undefined },
  now: Date,
): Promise<{ bytes: Uint8Array; contentType: string; fileName: string } | null> {
  const invoice = await findInvoice(viewer, invoiceId, now, organisationId);
  if (!invoice?.isElectronic || (format !== "ubl" && format !== "factur-x")) return null;
  const { locale, email, clusterEmail } = await findPayer(invoice.organisationId);
  const written = eInvoiceOf(invoice, { seller: clusterEmail, buyer: email }, locale);
  const fileName = `${invoice.number}.${format === "ubl" ? "xml" : "pdf"}`;
  if (format === "ubl") return { bytes: new TextEncoder().encode(await writeUbl(written)), contentType: "application/xml", fileName };
  return { bytes: await writeFacturX(written, await invoicePdf(invoice, locale), fileName), contentType: "application/pdf", fileName };
}
