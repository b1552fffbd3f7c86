import { type CellFormat, type DateSystem, showNumber } from "./cell-format.ts";
import { scanXml } from "./scan-xml.ts";
import type { SheetRows } from "./sheet-rows.ts";

export type SheetContext = { shared: readonly string[]; formats: readonly CellFormat[]; system: DateSystem };

type Cell = { row: number; column: number; type: string; format: CellFormat; value: string; hasFormula: boolean };

/** Puts the cells of a sheet's XML into rows. False: it is no whole document. */
export function scanSheet(xml: string, context: SheetContext, rows: SheetRows): boolean {
  const reader = new XlsxSheet(context, rows);
  return scanXml(xml, { open: (name, attribute) => reader.open(name, attribute), close: (name) => reader.close(name), text: (text) => reader.addText(text) });
}

type Attribute = (name: string) => string | null;

/** Follows a sheet: in which row and cell it is, and whether it reads a value. */
class XlsxSheet {
  private row = 0;
  private column = -1;
  private cell: Cell | null = null;
  private isReading = false;
  private phonetic = 0;

  constructor(
    private readonly context: SheetContext,
    private readonly rows: SheetRows,
  ) {}

  open(name: string, attribute: Attribute): void {
    if (name === "c") this.openCell(attribute);
    else if (name === "v" || name === "t") this.isReading = this.phonetic === 0;
    else if (name === "row") this.openRow(attribute);
    else if (name === "f" && this.cell) this.cell.hasFormula = true;
    else if (name === "rPh") this.phonetic += 1;
    else if (name === "mergeCell") mergeOf(attribute("ref"), this.rows);
  }

  close(name: string): "stop" | undefined {
    if (name === "v" || name === "t") this.isReading = false;
    else if (name === "rPh") this.phonetic -= 1;
    else if (name === "c" && this.cell) return this.closeCell(this.cell);
    return undefined;
  }

  addText(text: string): void {
    if (this.isReading && this.cell) this.cell.value += text;
  }

  private openRow(attribute: Attribute): void {
    this.row = Number(attribute("r")) || this.row + 1;
    this.column = -1;
    if (isYes(attribute("hidden"))) this.rows.hide(this.row);
  }

  private openCell(attribute: Attribute): void {
    const place = placeOf(attribute("r"));
    this.row = place?.row ?? this.row;
    this.column = place?.column ?? this.column + 1;
    const format = this.context.formats[Number(attribute("s") ?? 0)] ?? "plain";
    this.cell = { row: this.row, column: this.column, type: attribute("t") ?? "n", format, value: "", hasFormula: false };
  }

  private closeCell(cell: Cell): "stop" | undefined {
    this.cell = null;
    if (cell.value === "" && cell.hasFormula && cell.type !== "str") this.rows.markFault(cell.row, cell.column);
    return this.rows.put(cell.row, cell.column, showCell(cell, this.context)) ? undefined : "stop";
  }
}

function isYes(value: string | null): boolean {
  return value === "1" || value === "true";
}

function showCell({ type, value, format }: Cell, { shared, system }: SheetContext): string {
  if (type === "s") return unescapeCharacters(shared[Number(value)] ?? "");
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "d") return value.replace(/T00:00:00(\.0+)?Z?$/, "").replace("T", " ");
  if (type !== "n") return unescapeCharacters(value);
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) ? value : showNumber(number, format, system);
}

/** "_x000D_" stands for a character that XML cannot hold. */
function unescapeCharacters(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** "AB12" as row 12 and column 27; null where it is no reference. */
function placeOf(reference: string | null): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? "");
  if (!match) return null;
  const column = [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]), column };
}

function mergeOf(reference: string | null, rows: SheetRows): void {
  const [from, to] = (reference ?? "").split(":").map(placeOf);
  if (from && to && to.row > from.row) rows.merge({ firstRow: from.row, lastRow: to.row, column: from.column });
}
