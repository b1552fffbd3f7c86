import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import type { ShownInvoice } from "./find-invoice.server.ts";
import { invoicePdf } from "./invoice-pdf.server.ts";

const invoice = (overrides: Partial<ShownInvoice> = {}): ShownInvoice => ({
  ...{ invoiceId: "i", organisationId: "o", organisation: "Łódź", number: "2026-0007", kind: "invoice", issuedOn: day("2026-03-01"), dueOn: day("2026-03-31") },
  ...{ currency: "EUR", totalMinor: "96000", openMinor: "96000", netMinor: "96000", taxMinor: "0", state: "open", creditMinor: "0", pausedUntil: null, qr: null },
  lines: [{ what: "dues", minor: "96000", computation: "1200.00 × 292/365 = 960.00", band: { from: 50, to: 249 }, taxCategory: "E", rateBasisPoints: 0 }],
  snapshot: {
    seller: {
      name: "Associação Costa Viva",
      address: "Rua 1\n8000 Faro",
      countryCode: "PT",
      accountHolder: "Associação Costa Viva",
      iban: "PT50000201231234567890154",
      taxNote: "Isento",
    },
    buyer: { name: "Klinika Żeglarska w Łodzi, Ștefan & Χρήστος", vatNumber: null, countryCode: "PL", address: "ul. Święta 1" },
  },
  ...{ period: { from: day("2026-03-15"), to: day("2026-12-31") }, reference: "RF94INV2026000001", cancelledBy: null, payments: [], isFictional: false },
  ...overrides,
});

/** Everything that the file draws, unpacked. */
function drawn(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => Buffer.from(match[1] as string, "latin1"));
  return streams
    .map((stream) => {
      try {
        return inflateSync(stream).toString("latin1");
      } catch {
        return ""; // Not every stream is packed this way: fonts are not looked at.
      }
    })
    .join("\n");
}

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
