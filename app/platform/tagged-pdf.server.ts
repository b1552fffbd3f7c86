import { createRequire } from "node:module";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";

// Embedded, so that every name of Europe can be written, and the file looks the same everywhere and in ten years.
const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");

export type PdfDoc = InstanceType<typeof PDFDocument>;

/** An A4 sheet in points, and the colours of what is printed on it. */
export const sheet = { margin: 56, width: 595.28, height: 841.89, ink: "#1c2321", muted: "#5b6764", line: "#c9d2cf" };
export const innerWidth = sheet.width - 2 * sheet.margin;

/** A new tagged document with the fonts "plain" and "bold", and its bytes once it has ended. */
export function taggedPdf({ title, author, lang, createdAt }: { title: string; author: string; lang: string; createdAt?: Date }): { doc: PdfDoc; whole: Promise<Buffer> } {
  const doc = new PDFDocument({
    size: "A4",
    margin: sheet.margin,
    pdfVersion: "1.7",
    tagged: true,
    lang,
    displayTitle: true,
    info: { Title: title, Author: author, ...(createdAt && { CreationDate: createdAt }) },
  });
  const whole = buffer(doc);
  doc.registerFont("plain", path.join(fonts, "DejaVuSans.ttf"));
  doc.registerFont("bold", path.join(fonts, "DejaVuSans-Bold.ttf"));
  return { doc, whole };
}
