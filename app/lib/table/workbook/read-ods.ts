import { type TableProblem, tableProblem } from "../table-problem.ts";
import type { TableLimits } from "../table-source.ts";
import { type OpenWorkbook, partOf } from "./read-xlsx.ts";
import { scanXml } from "./scan-xml.ts";
import { collectRows, type SheetRows } from "./sheet-rows.ts";
import type { ZipArchive } from "./zip-archive.ts";

type Attribute = (name: string) => string | null;
type Cell = { text: string; repeat: number; rowsSpanned: number; value: string | null };

/** Opens an OpenDocument spreadsheet (ISO/IEC 26300): its list of sheets. */
export function openOds(archive: ZipArchive, limits: TableLimits): OpenWorkbook | TableProblem {
  const manifest = partOf(archive, "META-INF/manifest.xml");
  if (typeof manifest === "string" && /<(?:\w+:)?encryption-data\b/.test(manifest)) return tableProblem("password-protected");
  const type = partOf(archive, "mimetype");
  if (typeof type === "string" && !type.includes("spreadsheet")) return tableProblem("not-a-table", { detail: "zip" });
  const xml = partOf(archive, "content.xml");
  if (typeof xml !== "string") return xml ?? tableProblem("damaged-file");
  const names: { name: string; style: string }[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  const isWhole = scanXml(xml, {
    open(name, attribute) {
      if (name === "table") names.push({ name: attribute("name") ?? "", style: attribute("style-name") ?? "" });
      if (name === "style") style = attribute("name") ?? "";
      if (name === "table-properties" && attribute("display") === "false") hiddenStyles.add(style);
    },
  });
  if (!isWhole || names.length === 0) return tableProblem("damaged-file");
  return {
    format: "ods",
    sheets: names.map((sheet) => ({ name: sheet.name, isHidden: hiddenStyles.has(sheet.style) })),
    read(place) {
      const rows = collectRows(limits);
      return scanTable(xml, place, rows, limits) ? rows.finish() : tableProblem("damaged-file");
    },
  };
}

function scanTable(xml: string, place: number, rows: SheetRows, limits: TableLimits): boolean {
  const reader = new OdsTable(rows, limits);
  let table = -1;
  return scanXml(xml, {
    open(name, attribute) {
      if (name === "table") table += 1;
      if (table === place) reader.open(name, attribute);
      return table > place ? "stop" : undefined;
    },
    text(text) {
      if (table === place) reader.addText(text);
    },
    close: (name) => (table === place ? reader.close(name) : undefined),
  });
}

/** Follows one table of a document: in which row, cell and paragraph it is. */
class OdsTable {
  private row = { first: 0, repeat: 1 };
  private column = 0;
  private cell: Cell | null = null;
  private annotations = 0;
  private paragraphs = 0;

  constructor(
    private readonly rows: SheetRows,
    private readonly limits: TableLimits,
  ) {}

  open(name: string, attribute: Attribute): void {
    if (name === "table-row") this.openRow(attribute);
    else if (isCell(name)) this.cell = cellOf(attribute);
    else if (name === "annotation") this.annotations += 1;
    else if (name === "p") this.openParagraph();
    else this.addText(signOf(name, attribute));
  }

  close(name: string): "stop" | undefined {
    if (name === "annotation") this.annotations -= 1;
    return isCell(name) && this.cell ? this.closeCell(this.cell) : undefined;
  }

  addText(text: string): void {
    if (this.cell && this.annotations === 0 && this.paragraphs > 0) this.cell.text += text;
  }

  private openRow(attribute: Attribute): void {
    this.row = { first: this.row.first + this.row.repeat, repeat: countOf(attribute("number-rows-repeated")) };
    this.column = 0;
    if ((attribute("visibility") ?? "visible") !== "visible") this.rows.hide(this.row.first);
  }

  private openParagraph(): void {
    if (this.annotations > 0) return;
    this.addText("\n");
    this.paragraphs += 1;
  }

  private closeCell(cell: Cell): "stop" | undefined {
    const at = this.column;
    this.column += cell.repeat;
    this.cell = null;
    this.paragraphs = 0;
    const text = cell.value ?? cell.text;
    if (text === "") return undefined;
    if (cell.rowsSpanned > 1) this.rows.merge({ firstRow: this.row.first, lastRow: this.row.first + cell.rowsSpanned - 1, column: at });
    const repeat = Math.min(cell.repeat, this.limits.maxColumns + 1);
    return putRepeated(this.rows, this.row, { at, repeat }, text) ? undefined : "stop";
  }
}

function isCell(element: string): boolean {
  return element === "table-cell" || element === "covered-table-cell";
}

function putRepeated(rows: SheetRows, row: { first: number; repeat: number }, columns: { at: number; repeat: number }, text: string): boolean {
  for (let down = 0; down < row.repeat; down += 1) {
    for (let right = 0; right < columns.repeat; right += 1) {
      if (!rows.put(row.first + down, columns.at + right, text)) return false;
    }
  }
  return true;
}

function cellOf(attribute: Attribute): Cell {
  return { text: "", repeat: countOf(attribute("number-columns-repeated")), rowsSpanned: countOf(attribute("number-rows-spanned")), value: storedValue(attribute) };
}

/** What the cell holds where that is no text: days and numbers as they are stored, not as they are shown. */
function storedValue(attribute: Attribute): string | null {
  const type = attribute("value-type");
  if (type === "date") return (attribute("date-value") ?? "").replace(/T00:00:00$/, "").replace("T", " ") || null;
  if (type === "boolean") return attribute("boolean-value") === "true" ? "TRUE" : "FALSE";
  if (type !== "float" && type !== "currency" && type !== "percentage") return null;
  const value = attribute("value");
  if (value === null) return null;
  return type === "percentage" ? `${Number((Number(value) * 100).toPrecision(15))}%` : value;
}

function signOf(element: string, attribute: Attribute): string {
  if (element === "s") return " ".repeat(Math.min(1000, countOf(attribute("c"))));
  if (element === "tab") return "\t";
  return element === "line-break" ? "\n" : "";
}

function countOf(text: string | null): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
