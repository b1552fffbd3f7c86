import QRCode from "qrcode";
import { formatFor } from "../../../lib/format.ts";
import { invoicePdfWords } from "../../../lib/messages/mail/invoice-pdf.ts";
import type { MailLocale } from "../../../lib/messages/mail/words.ts";
import { innerWidth, type PdfDoc, sheet, taggedPdf } from "../../../platform/tagged-pdf.server.ts";
import { isNoticeOnly } from "./certified-countries.ts";
import type { ShownInvoice } from "./find-invoice.server.ts";
import { lineName } from "./line-name.ts";
import { transferTextOf } from "./transfer-text.ts";
import { taxTotals } from "./vat.ts";

/** Amounts and days as they are written in Europe. */
const regions = { en: "en-GB", pt: "pt-PT" } as const satisfies Record<MailLocale, string>;
type Context = { doc: PdfDoc; invoice: ShownInvoice; locale: MailLocale; words: ReturnType<typeof invoicePdfWords>; money(minor: string): string; day(value: string): string };

/** The document as a PDF, in a language: what was issued, with where and how to pay it. */
export async function invoicePdf(invoice: ShownInvoice, locale: MailLocale): Promise<Buffer> {
  const words = invoicePdfWords(locale);
  const isNotice = invoice.kind === "invoice" && isNoticeOnly(invoice.snapshot);
  const title = `${isNotice ? words.notice.title : words.kind[invoice.kind]} ${invoice.number}`;
  const { doc, whole } = taggedPdf({ title, author: invoice.snapshot.seller.name, lang: locale });
  const format = formatFor({ locale: regions[locale], timeZone: "UTC" });
  const context: Context = { doc, invoice, locale, words, money: (minor) => format.money(BigInt(minor), invoice.currency), day: (value) => format.day(value) };
  head(context, title);
  lines(context);
  totals(context);
  await payment(context);
  if (invoice.isFictional) watermark(context);
  doc.end();
  return whole;
}

function head({ doc, invoice, words, day }: Context, title: string): void {
  const { seller, buyer, cancels } = invoice.snapshot;
  doc.font("bold").fontSize(10).fillColor(sheet.ink).text(seller.name).font("plain").fillColor(sheet.muted).text(seller.address);
  doc.moveDown(2).font("plain").fontSize(9).text(words.buyer);
  const address = [buyer.name, buyer.address, buyer.vatNumber && `${words.vatNumber} ${buyer.vatNumber}`].filter(Boolean).join("\n");
  doc.fontSize(11).fillColor(sheet.ink).text(address);
  doc.moveDown(2).font("bold").fontSize(18).text(title).font("plain").fontSize(10).moveDown(0.5);
  const facts = [
    `${words.issuedOn}: ${day(invoice.issuedOn)}`,
    ...(invoice.kind === "invoice" ? [`${words.dueOn}: ${day(invoice.dueOn)}`] : []),
    ...(invoice.period ? [`${words.period}: ${day(invoice.period.from)} – ${day(invoice.period.to)}`] : []),
    ...(invoice.kind === "invoice" && isNoticeOnly(invoice.snapshot) ? [words.notice.note] : []),
    ...(cancels ? [words.cancels({ number: cancels })] : []),
    ...(invoice.cancelledBy ? [words.isCancelled({ number: invoice.cancelledBy })] : []),
  ];
  doc.text(facts.join("\n")).moveDown(1.5);
}

const columns = {
  what: { x: sheet.margin, width: innerWidth * 0.42 },
  computation: { x: sheet.margin + innerWidth * 0.44, width: innerWidth * 0.34 },
  amount: { x: sheet.margin + innerWidth * 0.8, width: innerWidth * 0.2 },
};

function row(doc: PdfDoc, cells: { what: string; computation: string; amount: string }, font: "plain" | "bold"): void {
  const top = doc.y;
  doc.font(font).fontSize(10).fillColor(sheet.ink);
  const height = Math.max(...(["what", "computation", "amount"] as const).map((name) => doc.heightOfString(cells[name], { width: columns[name].width })));
  for (const name of ["what", "computation", "amount"] as const) {
    doc.text(cells[name], columns[name].x, top, { width: columns[name].width, align: name === "amount" ? "right" : "left" });
  }
  doc.x = sheet.margin;
  doc.y = top + height + 6;
}

function rule(doc: PdfDoc): void {
  doc
    .moveTo(sheet.margin, doc.y)
    .lineTo(sheet.width - sheet.margin, doc.y)
    .strokeColor(sheet.line)
    .stroke();
  doc.y += 8;
}

function lines({ doc, invoice, words, money }: Context): void {
  row(doc, { what: words.what, computation: words.computation, amount: words.amount }, "bold");
  rule(doc);
  for (const line of invoice.lines) row(doc, { what: lineName(line, words), computation: line.computation, amount: money(line.minor) }, "plain");
  rule(doc);
}

/** The sum, the tax of each category as it is computed on the sum of its lines, and the total. */
function totals({ doc, invoice, words, money, locale }: Context): void {
  const format = formatFor({ locale: regions[locale], timeZone: "UTC" });
  row(doc, { what: "", computation: words.net, amount: money(invoice.netMinor) }, "plain");
  for (const { taxCategory, rateBasisPoints, taxMinor } of taxTotals(invoice.lines.map((line) => ({ ...line, minor: BigInt(line.minor) })))) {
    const percent = format.number(rateBasisPoints / 10_000, { style: "percent", maximumFractionDigits: 2 });
    row(doc, { what: "", computation: taxCategory === "E" ? words.exempt : words.tax({ percent }), amount: money(String(taxMinor)) }, "plain");
  }
  row(doc, { what: "", computation: words.total, amount: money(invoice.totalMinor) }, "bold");
  const { taxNote } = invoice.snapshot.seller;
  if (taxNote !== "") doc.moveDown(1).font("plain").fontSize(9).fillColor(sheet.muted).text(taxNote, sheet.margin, doc.y, { width: innerWidth });
}

async function payment({ doc, invoice, words }: Context): Promise<void> {
  const { accountHolder, iban } = invoice.snapshot.seller;
  if (invoice.openMinor === "0" || !iban) return;
  doc.moveDown(2).font("bold").fontSize(12).fillColor(sheet.ink).text(words.pay, sheet.margin).moveDown(0.5);
  const top = doc.y;
  const facts = [`${words.account}: ${accountHolder}`, `${words.iban}: ${inFours(iban)}`, ...(invoice.reference ? [`${words.reference}: ${inFours(invoice.reference)}`] : [])];
  doc
    .font("plain")
    .fontSize(10)
    .text(facts.join("\n"), { width: innerWidth * 0.6, lineGap: 4 });
  const text = transferTextOf(invoice.snapshot, { minor: BigInt(invoice.openMinor), currency: invoice.currency }, invoice.reference);
  if (text !== null) code(doc, text, { x: sheet.width - sheet.margin - 110, y: top, size: 110, label: words.scan });
}

/** The transfer as a QR code (EPC069-12), drawn module by module. */
function code(doc: PdfDoc, text: string, { x, y, size, label }: { x: number; y: number; size: number; label: string }): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const step = size / modules.size;
  doc.fillColor("#000000");
  for (let place = 0; place < modules.size ** 2; place += 1) {
    if (modules.data[place]) doc.rect(x + (place % modules.size) * step, y + Math.floor(place / modules.size) * step, step, step);
  }
  doc.fill();
  doc
    .font("plain")
    .fontSize(8)
    .fillColor(sheet.muted)
    .text(label, x, y + size + 6, { width: size, align: "center" });
}

/** Across the page, so that nobody pays a made-up invoice. */
function watermark({ doc, words }: Context): void {
  doc
    .save()
    .rotate(-30, { origin: [sheet.width / 2, 420] })
    .font("bold")
    .fontSize(44)
    .fillColor("#b42318")
    .fillOpacity(0.16);
  doc.text(words.test, 0, 400, { width: sheet.width, align: "center" }).restore();
}

function inFours(text: string): string {
  return text.replace(/(.{4})(?=.)/g, "$1 ");
}
