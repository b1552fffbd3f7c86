import { expect, test } from "vitest";
import { shownInvoice as invoice } from "../../../../tests/factories/invoice.ts";
import { drawn } from "../../../../tests/factories/pdf.ts";
import type { ShownInvoice } from "./find-invoice.server.ts";
import { invoicePdf } from "./invoice-pdf.server.ts";

test("an invoice is a tagged PDF in the payer's language with its fonts in it, names of all Europe and a code to pay by", async () => {
  const pdf = await invoicePdf(invoice(), "pt");
  const text = pdf.toString("latin1");
  expect(text.startsWith("%PDF-1.7")).toBe(true);
  expect(text).toContain("/Lang (pt)");
  expect(text).toContain("/MarkInfo");
  expect(text).toMatch(/\/FontFile2/);
  expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
  const squares = (drawn(pdf).match(/ re\n/g) ?? []).length;
  expect(squares).toBeGreaterThan(200);
});

test("in a country of certified invoices the file is a payment notice and says so; elsewhere it is an invoice", async () => {
  const titled = async (countryCode: string) => {
    const { snapshot } = invoice();
    const pdf = await invoicePdf(invoice({ snapshot: { ...snapshot, seller: { ...snapshot.seller, countryCode } } }), "en");
    return /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(pdf.toString("latin1"))?.[1];
  };
  expect([await titled("PT"), await titled("DE")]).toEqual(["Payment notice 2026-0007", "Invoice 2026-0007"]);
});

test("nothing is drawn to pay by where nothing is to be paid, and a made-up invoice says so across the page", async () => {
  const paid = drawn(await invoicePdf(invoice({ openMinor: "0", state: "paid" }), "en"));
  expect((paid.match(/ re\n/g) ?? []).length).toBe(0);
  const [real, madeUp] = [drawn(await invoicePdf(invoice(), "en")), drawn(await invoicePdf(invoice({ isFictional: true }), "en"))];
  expect(madeUp.length).toBeGreaterThan(real.length);
});

test("twenty lines go on the page, and more go on the next one", async () => {
  const [line] = invoice().lines;
  const many = await invoicePdf(invoice({ lines: Array.from({ length: 60 }, () => line as ShownInvoice["lines"][number]) }), "en");
  expect((many.toString("latin1").match(/\/Type \/Page\b(?!s)/g) ?? []).length).toBeGreaterThan(1);
});
