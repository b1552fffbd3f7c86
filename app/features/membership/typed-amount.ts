import { parseMinor } from "../../lib/money.ts";

/** An amount as people type it: "150", "150.5", "150,50". */
export const amountPattern = /^\d{1,9}([.,]\d{1,3})?$/;

/** What was typed, in the currency's smallest unit; null where it is finer than the currency can hold, or no amount at all. */
export function typedMinor(text: string, currency: string): bigint | null {
  const minor = parseMinor(text.trim().replace(",", "."), currency);
  return minor === "too-fine" ? null : minor;
}
