import type { DuesLine } from "../dues/dues-lines.ts";
import { type TaxedLine, taxTotals } from "./vat.ts";

/** A line as it is stored; amounts as text, since JSON has no such integers. */
export type InvoiceLine = Pick<DuesLine, "what" | "computation" | "band"> & { minor: string; taxCategory: TaxedLine["taxCategory"]; rateBasisPoints: number };

/** Who sells and who buys, as they were on the day. */
export type InvoiceSnapshot = {
  seller: {
    name: string;
    address: string;
    countryCode: string;
    accountHolder: string | null;
    iban: string | null;
    taxNote: string /** Absent on documents from before it was asked for. */;
    taxId?: string | null;
  };
  buyer: { name: string; vatNumber: string | null; countryCode: string; address: string | null };
  cancels?: string;
};

/**
 * Dues fixed by the statutes are exempt (Directive 2006/112/EC, article 132(1)(l); EN 16931 category E): the category
 * stands on each line, as other services of the same association are not exempt.
 */
export function exemptLine({ what, minor, computation, band }: DuesLine): InvoiceLine {
  return { what, computation, band, minor: String(minor), taxCategory: "E", rateBasisPoints: 0 };
}

export function totalsOf(lines: readonly InvoiceLine[]): { netMinor: bigint; taxMinor: bigint; totalMinor: bigint } {
  const totals = taxTotals(lines.map((line) => ({ ...line, minor: BigInt(line.minor) })));
  const netMinor = totals.reduce((sum, total) => sum + total.netMinor, 0n);
  const taxMinor = totals.reduce((sum, total) => sum + total.taxMinor, 0n);
  return { netMinor, taxMinor, totalMinor: netMinor + taxMinor };
}

/** "2026-0001"; a cancellation "C2026-0001"; in a portal whose money is not real "TEST-2026-0001". */
export function documentNumber(series: { prefix: string; year: number }, sequence: number): string {
  return `${series.prefix}${series.year}-${String(sequence).padStart(4, "0")}`;
}

export function seriesPrefix(kind: "invoice" | "cancellation", isTest: boolean): string {
  return `${isTest ? "TEST-" : ""}${kind === "cancellation" ? "C" : ""}`;
}
