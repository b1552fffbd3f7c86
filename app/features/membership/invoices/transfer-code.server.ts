import QRCode from "qrcode";
import type { Money } from "../../../lib/money.ts";
import type { InvoiceSnapshot } from "./invoice-parts.ts";
import { transferTextOf } from "./transfer-text.ts";

/** The transfer as an SVG with the error correction level that the standard asks for; null where there is none. */
export async function transferCode(snapshot: InvoiceSnapshot, amount: Money, reference: string | null): Promise<string | null> {
  const text = transferTextOf(snapshot, amount, reference);
  return text === null ? null : QRCode.toString(text, { type: "svg", errorCorrectionLevel: "M", margin: 1 });
}
