import { scaleLinear } from "d3-scale";
import { impactPage } from "../../../lib/messages/verdict.ts";
import { innerWidth, type PdfDoc, sheet } from "../../../platform/tagged-pdf.server.ts";
import { type ExcessRow, excessRows } from "../release/excess-rows.ts";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { defaultPlan } from "../verdict/plan.ts";

const words = impactPage.chart;
const size = { left: 150, row: 24, scale: 16 };

/** Growth of members and market, and what lies between with its range, as bars on paper; the same in words for who hears it. */
export function excessBars(doc: PdfDoc, outcome: NonNullable<ReleasedVerdict["outcome"]>, points: (log: number) => string): void {
  const { rows, reach } = excessRows(outcome);
  const range = words.range({ low: points(outcome.lo95), high: points(outcome.hi95) });
  const alt = `${words.title}. ${rows.map(({ label, value }) => `${label}: ${points(value)}`).join("; ")} (${range}).`;
  const x = scaleLinear(reach, [sheet.margin + size.left, sheet.margin + innerWidth - 20]).nice(5);
  const top = doc.y;
  const bottom = top + rows.length * size.row;
  const draw = () => {
    doc.rect(x(-defaultPlan.delta), top, x(defaultPlan.delta) - x(-defaultPlan.delta), bottom - top).fill("#e6ebe9");
    doc.font("plain").fontSize(9);
    for (const tick of x.ticks(5)) {
      line(doc, [x(tick), top], [x(tick), bottom], tick === 0 ? sheet.ink : sheet.line, 0.75);
      doc.fillColor(sheet.muted).text(points(tick), x(tick) - 25, bottom + 3, { width: 50, align: "center", lineBreak: false });
    }
    for (const [place, row] of rows.entries()) bar(doc, row, points, x, top + place * size.row + size.row / 2);
  };
  doc.addStructure(doc.struct("Figure", { alt }, draw));
  doc.x = sheet.margin;
  doc.y = bottom + size.scale + 14;
}

function bar(doc: PdfDoc, { label, value, range }: ExcessRow, points: (log: number) => string, x: (log: number) => number, middle: number): void {
  doc.fillColor(sheet.ink).text(`${label}: ${points(value)}`, sheet.margin, middle - 5, { width: size.left - 10, align: "right", lineBreak: false });
  doc.rect(Math.min(x(0), x(value)), middle - 6, Math.abs(x(value) - x(0)), 12).fill(range ? sheet.ink : sheet.muted);
  if (range) for (const [colour, width] of rangeStrokes) whisker(doc, range.map(x) as [number, number], middle, colour, width);
}

/** White under grey, so that the range is seen on the bar and beside it. */
const rangeStrokes = [
  ["#ffffff", 4],
  [sheet.muted, 2],
] as const;

function whisker(doc: PdfDoc, [from, to]: readonly [number, number], middle: number, colour: string, width: number): void {
  line(doc, [from, middle], [to, middle], colour, width);
  for (const end of [from, to]) line(doc, [end, middle - 7], [end, middle + 7], colour, width);
}

function line(doc: PdfDoc, [x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], colour: string, width: number): void {
  doc.moveTo(x0, y0).lineTo(x1, y1).lineWidth(width).strokeColor(colour).stroke();
}
