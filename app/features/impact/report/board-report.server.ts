import type { Format } from "../../../lib/format.ts";
import { activitySentences, impactPage, boardReportWords as words } from "../../../lib/messages/verdict.ts";
import { innerWidth, type PdfDoc, sheet, taggedPdf } from "../../../platform/tagged-pdf.server.ts";
import type { ShownScope } from "../find-impact-page.server.ts";
import { evidenceFacts } from "../release/evidence-facts.ts";
import { pointsIn } from "../release/points.ts";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { outcomeSentence, verdictName, verdictSentence } from "../release/verdict-sentence.ts";
import { whatIsMissing } from "../release/what-is-missing.ts";
import { excessBars } from "./excess-bars.server.ts";

export type BoardReport = { cluster: string; isFictional: boolean; scopes: readonly ShownScope[]; now: Date; format: Format };
type Context = { doc: PdfDoc; format: Format; points(log: number): string };

/** What the board reads: first every answer on one page, then what stands behind each. Right in print and in grey. */
export async function boardReport({ cluster, isFictional, scopes, now, format }: BoardReport): Promise<Buffer> {
  const { doc, whole } = taggedPdf({ title: `${words.title}: ${cluster}`, author: cluster, lang: "en", createdAt: now });
  const points = pointsIn(format);
  const context = { doc, format, points };
  text(doc, "P", cluster, { size: 10, colour: sheet.muted });
  text(doc, "H1", words.title, { size: 22, font: "bold", after: 4 });
  text(doc, "P", words.asOf({ day: format.dayOf(now) }), { size: 10, colour: sheet.muted, after: isFictional ? 4 : 18 });
  if (isFictional) text(doc, "P", words.fictional, { size: 10, font: "bold", after: 18 });
  const answered = scopes.flatMap(({ name, years }) => {
    const latest = years.find(({ verdict }) => verdict)?.verdict;
    return latest ? [{ name, verdict: latest }] : [];
  });
  if (answered.length === 0) text(doc, "P", impactPage.none.body, {});
  for (const { name, verdict } of answered) answer(context, name, verdict);
  for (const { name, verdict } of answered) {
    doc.addPage();
    behind(context, name, verdict);
  }
  doc.end();
  return whole;
}

type Look = { size?: number; font?: "plain" | "bold"; colour?: string; after?: number; indent?: number };

function text(doc: PdfDoc, tag: "H1" | "H2" | "H3" | "P" | "LI", content: string, { size = 10.5, font = "plain", colour = sheet.ink, after = 8, indent = 0 }: Look): void {
  const draw = () => {
    doc
      .font(font)
      .fontSize(size)
      .fillColor(colour)
      .text(content, sheet.margin + indent, doc.y, { width: innerWidth - indent, lineGap: 2 });
  };
  doc.addStructure(doc.struct(tag, {}, draw));
  doc.y += after;
}

/** The answer of one part of the market, with a mark that a copier in black and white keeps: full, hatched, or an outline. */
function answer({ doc, points }: Context, name: string, verdict: ReleasedVerdict): void {
  if (doc.y > sheet.height - 160) doc.addPage();
  const top = doc.y;
  text(doc, "H2", name, { size: 10.5, colour: sheet.muted, indent: 18, after: 1 });
  text(doc, "P", `${verdictName(verdict)} (${impactPage.year({ year: verdict.year })})`, { size: 14, font: "bold", indent: 18, after: 1 });
  for (const line of [verdictSentence(verdict, points), ...whatIsMissing(verdict, points)]) text(doc, "P", line, { indent: 18, after: 0 });
  doc.markContent("Artifact", { type: "Layout" });
  mark(doc, verdict, top, doc.y - top);
  doc.endMarkedContent();
  doc.y += 16;
}

function mark(doc: PdfDoc, { verdict: { verdict } }: ReleasedVerdict, top: number, height: number): void {
  const [x, width] = [sheet.margin, 8];
  if (verdict === "GROWING") doc.rect(x, top, width, height).fill(sheet.ink);
  else if (verdict !== "INSUFFICIENT") doc.rect(x, top, width, height).fill(sheet.muted);
  else {
    doc.save().rect(x, top, width, height).clip();
    for (let y = top - width; y < top + height; y += 5)
      doc
        .moveTo(x, y + width)
        .lineTo(x + width, y)
        .strokeColor(sheet.muted)
        .lineWidth(1)
        .stroke();
    doc.restore();
    doc.rect(x, top, width, height).lineWidth(0.75).strokeColor(sheet.muted).stroke();
  }
}

function behind(context: Context, name: string, verdict: ReleasedVerdict): void {
  const { doc, format, points } = context;
  text(doc, "H2", name, { size: 16, font: "bold", after: 2 });
  text(doc, "P", `${verdictName(verdict)}. ${verdictSentence(verdict, points)}`, { after: 12 });
  const alone = outcomeSentence(verdict, points);
  if (alone !== verdictSentence(verdict, points)) part(doc, impactPage.outcomeAlone, [alone]);
  if (verdict.outcome) excessBars(doc, verdict.outcome, points);
  part(doc, impactPage.strength.title, strengthLines(verdict));
  part(doc, impactPage.activity, [activitySentences[verdict.verdict.activityCause]]);
  part(doc, impactPage.missing, whatIsMissing(verdict, points));
  part(
    doc,
    impactPage.evidence,
    evidenceFacts(verdict, format).map(({ term, value }) => `${term}: ${value}`),
  );
  if (verdict.verdict.gatesFailed.length === 0 && verdict.detail !== "full") text(doc, "P", impactPage.withheld[verdict.detail], { size: 9, colour: sheet.muted });
}

/** A heading with its lines; nothing where there is none. */
function part(doc: PdfDoc, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  if (doc.y > sheet.height - 120) doc.addPage();
  text(doc, "H3", title, { size: 12, font: "bold", after: 3 });
  for (const line of lines) text(doc, "P", line, { after: 3 });
  doc.y += 9;
}

function strengthLines({ strength, qualifiers, named }: ReleasedVerdict): string[] {
  const { words: strengths, maryland, qualifiers: said } = impactPage.strength;
  return [
    ...(strength ? [`${strengths[strength.word]} ${maryland({ level: strength.maryland })}`] : []),
    ...qualifiers.map((qualifier) => said[qualifier]),
    ...(named.length > 0 ? [impactPage.strength.named, ...named.map((title) => `– ${title}`)] : []),
  ];
}
