import { expect, test } from "vitest";
import { shownInvoice } from "../../../../tests/factories/invoice.ts";
import { drawn } from "../../../../tests/factories/pdf.ts";
import { writeFacturX, writeUbl } from "../../../platform/e-invoice.server.ts";
import { canBeElectronic } from "./can-be-electronic.ts";
import { eInvoiceOf } from "./e-invoice.ts";
import type { InvoiceLine } from "./invoice-parts.ts";
import { totalsOf } from "./invoice-parts.ts";
import { invoicePdf } from "./invoice-pdf.server.ts";

const endpoints = { seller: "office@verein.example", buyer: "bills@clinic.example" };
const base = shownInvoice();
const seller = { ...base.snapshot.seller, countryCode: "DE", taxId: "DE136695976" };
const germanWith = (lines: InvoiceLine[], overrides: Partial<typeof base> = {}) => {
  const { netMinor, taxMinor, totalMinor } = totalsOf(lines);
  return shownInvoice({ lines, netMinor: String(netMinor), taxMinor: String(taxMinor), totalMinor: String(totalMinor), snapshot: { ...base.snapshot, seller }, ...overrides });
};
const dues = base.lines[0] as InvoiceLine;
const stand = { ...dues, what: "joining-fee" as const, band: null, minor: "10001", taxCategory: "S" as const, rateBasisPoints: 1900 };

/** The amounts of one element, in the document's order. */
const amounts = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<cbc:${name}[^>]*>([^<]*)</cbc:${name}>`, "g"))].map((match) => Number(match[1]));
const sum = (values: readonly number[]) => Math.round(100 * values.reduce((total, value) => total + value, 0)) / 100;

test("an electronic invoice keeps the standard's sums: lines, tax by category on the sum, and what is to be paid", async () => {
  const xml = await writeUbl(eInvoiceOf(germanWith([dues, stand]), endpoints, "en"));
  const [total, ...lines] = amounts(xml, "LineExtensionAmount") as [number, ...number[]];
  const [tax, ...byCategory] = amounts(xml, "TaxAmount") as [number, ...number[]];
  // BR-CO-10, BR-CO-14, BR-CO-13 and 15, BR-CO-16; 19 % of 100.01 is 19.00.
  expect([total, tax]).toEqual([sum(lines), sum(byCategory)]);
  expect(byCategory).toEqual([0, 19]);
  expect(amounts(xml, "TaxableAmount")).toEqual([960, 100.01]);
  expect([amounts(xml, "TaxExclusiveAmount"), amounts(xml, "TaxInclusiveAmount"), amounts(xml, "PayableAmount")]).toEqual([[total], [sum([total, tax])], [sum([total, tax])]]);
  // BR-E-02, BR-E-05, BR-E-10: the seller's tax number, no rate, and why.
  expect(xml).toContain("<cbc:CompanyID>DE136695976</cbc:CompanyID>");
  expect(xml).toContain("<cbc:TaxExemptionReasonCode>VATEX-EU-132-1L</cbc:TaxExemptionReasonCode>");
  expect(xml).toContain(`<cbc:PaymentID>${base.reference}</cbc:PaymentID>`);
});

test("what takes an invoice back is a credit note that names it, with its amounts turned round", async () => {
  const back = germanWith([{ ...dues, minor: `-${dues.minor}` }], { kind: "cancellation", number: "C2026-0001" });
  const xml = await writeUbl(eInvoiceOf({ ...back, snapshot: { ...back.snapshot, cancels: "2026-0007" } }, endpoints, "pt"));
  expect(xml).toContain("<CreditNote ");
  expect(xml).toContain("<cbc:ID>2026-0007</cbc:ID>");
  expect(amounts(xml, "PayableAmount")).toEqual([960]);
});

test("the PDF that people read carries the same document for machines", async () => {
  const invoice = germanWith([dues]);
  const pdf = await writeFacturX(eInvoiceOf(invoice, endpoints, "en"), await invoicePdf(invoice, "en"), "2026-0007.pdf");
  const inside = drawn(Buffer.from(pdf));
  expect(inside).toContain("factur-x.xml");
  expect(inside).toContain("<ram:ID>2026-0007</ram:ID>");
  expect(inside).toContain("<ram:DuePayableAmount>960.00</ram:DuePayableAmount>");
});

test("no payment notice, no made-up invoice and none without the seller's tax number becomes an electronic invoice", () => {
  const snapshot = { ...base.snapshot, seller };
  expect(canBeElectronic({ snapshot, isFictional: false })).toBe(true);
  expect(canBeElectronic({ snapshot, isFictional: true })).toBe(false);
  expect(canBeElectronic({ snapshot: { ...snapshot, seller: { ...seller, taxId: null } }, isFictional: false })).toBe(false);
  expect(canBeElectronic({ snapshot: { ...snapshot, seller: { ...seller, countryCode: "PT" } }, isFictional: false })).toBe(false);
});
