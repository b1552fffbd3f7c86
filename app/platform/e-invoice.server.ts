import type { Invoice } from "@e-invoice-eu/core";

export type { Invoice };

/** A document of EN 16931 as UBL 2.1: an Invoice, or a CreditNote for type 381. Throws where it lacks what the format asks for. */
export async function writeUbl(invoice: Invoice): Promise<string> {
  return String(await (await service()).generate(invoice, { format: "UBL", lang: "en", noWarnings: true }));
}

/** The same as Factur-X (profile EN 16931): within a PDF that people read. */
export async function writeFacturX(invoice: Invoice, pdf: Uint8Array, fileName: string): Promise<Uint8Array> {
  const options = { format: "Factur-X-EN16931", lang: "en", noWarnings: true, pdf: { buffer: pdf, filename: fileName, mimetype: "application/pdf" } };
  const written = await (await service()).generate(invoice, options);
  if (typeof written === "string") throw new Error("the e-invoice library wrote no PDF");
  return written;
}

/** The library is large and seldom asked: it is loaded where it is, not when the server starts. */
async function service() {
  const { InvoiceService } = await import("@e-invoice-eu/core");
  return new InvoiceService({ log() {}, warn() {}, error() {} });
}
