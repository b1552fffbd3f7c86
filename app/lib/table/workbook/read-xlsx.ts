import { type TableProblem, tableProblem } from "../table-problem.ts";
import type { SheetInfo, TableLimits } from "../table-source.ts";
import { builtInFormat, type CellFormat, type DateSystem, formatOfCode } from "./cell-format.ts";
import { scanXml } from "./scan-xml.ts";
import { collectRows, type SheetRows } from "./sheet-rows.ts";
import { scanSheet } from "./xlsx-sheet.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** A workbook whose sheets are read one at a time, on demand. */
export type OpenWorkbook = { format: "xlsx" | "ods"; sheets: readonly SheetInfo[]; read(place: number): ReturnType<SheetRows["finish"]> };

const damaged = () => tableProblem("damaged-file");
const maxStrings = 2_000_000;

/** Opens an Excel workbook (ECMA-376, both the transitional and the strict form): its list of sheets, texts and formats. */
export function openXlsx(archive: ZipArchive, limits: TableLimits): OpenWorkbook | TableProblem {
  const root = relationsOf(archive, "_rels/.rels", "");
  const path = [...(root?.values() ?? [])].find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) return tableProblem("not-a-table", { detail: "binary-spreadsheet" });
  const text = partOf(archive, path);
  if (text === null && !archive.names.some((name) => name.startsWith("xl/"))) return tableProblem("not-a-table", { detail: "zip" });
  if (typeof text !== "string") return text ?? damaged();
  const book = bookOf(text);
  const folder = path.replace(/[^/]*$/, "");
  const relations = relationsOf(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  if (!book || !relations || book.sheets.length === 0) return damaged();
  const shared = stringsOf(archive, [...relations.values()].find(({ type }) => type.endsWith("/sharedStrings"))?.target);
  if (!Array.isArray(shared)) return shared;
  const formats = formatsOf(archive, [...relations.values()].find(({ type }) => type.endsWith("/styles"))?.target);
  if (!Array.isArray(formats)) return formats;
  return {
    format: "xlsx",
    sheets: book.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    read(place) {
      const target = relations.get(book.sheets[place]?.relation ?? "")?.target;
      const sheet = target === undefined ? null : partOf(archive, target);
      if (typeof sheet !== "string") return sheet ?? damaged();
      const rows = collectRows(limits);
      return scanSheet(sheet, { shared, formats, system: book.system }, rows) ? rows.finish() : damaged();
    },
  };
}

/** The text of a part; null where there is none. */
export function partOf(archive: ZipArchive, name: string): string | TableProblem | null {
  const bytes = archive.read(name);
  if (bytes === null) return null;
  if (typeof bytes === "string") return tableProblem(bytes);
  const wide = bytes[0] === 0xfe ? "utf-16be" : "utf-16le";
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(isWide ? wide : "utf-8").decode(bytes);
  // Line ends of a document are "\n" to its readers (XML 1.0, 2.11).
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

type Book = { sheets: { name: string; isHidden: boolean; relation: string }[]; system: DateSystem };

function bookOf(xml: string): Book | null {
  const book: Book = { sheets: [], system: 1900 };
  const isWhole = scanXml(xml, {
    open(name, attribute) {
      if (name === "sheet") book.sheets.push({ name: attribute("name") ?? "", isHidden: (attribute("state") ?? "visible") !== "visible", relation: attribute("id") ?? "" });
      if (name === "workbookPr" && ["1", "true"].includes(attribute("date1904") ?? "")) book.system = 1904;
    },
  });
  return isWhole ? book : null;
}

/** Relations by their id: what kind of part each leads to, and where in the archive it is. */
function relationsOf(archive: ZipArchive, name: string, folder: string): Map<string, { type: string; target: string }> | null {
  const xml = partOf(archive, name);
  if (typeof xml !== "string") return null;
  const relations = new Map<string, { type: string; target: string }>();
  scanXml(xml, {
    open(element, attribute) {
      if (element !== "Relationship" || attribute("TargetMode") === "External") return;
      const target = attribute("Target") ?? "";
      relations.set(attribute("Id") ?? "", { type: attribute("Type") ?? "", target: target.startsWith("/") ? target.slice(1) : resolved(folder + target) });
    },
  });
  return relations;
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The texts that cells refer to by their place; phonetic readings of them are left out. */
function stringsOf(archive: ZipArchive, target: string | undefined): string[] | TableProblem {
  const xml = target === undefined ? null : partOf(archive, target);
  if (xml === null) return [];
  if (typeof xml !== "string") return xml;
  const strings: string[] = [];
  let current: string | null = null;
  let isText = false;
  let phonetic = 0;
  const isWhole = scanXml(xml, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") phonetic += 1;
      isText = name === "t" && phonetic === 0;
      return strings.length > maxStrings ? "stop" : undefined;
    },
    text(text) {
      if (isText && current !== null) current += text;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") phonetic -= 1;
      if (name !== "si") return;
      strings.push(current ?? "");
      current = null;
    },
  });
  return isWhole ? strings : damaged();
}

/** The format of each cell style, by its place. */
function formatsOf(archive: ZipArchive, target: string | undefined): CellFormat[] | TableProblem {
  const xml = target === undefined ? null : partOf(archive, target);
  if (xml === null) return [];
  if (typeof xml !== "string") return xml;
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isCellStyle = false;
  const isWhole = scanXml(xml, {
    open(name, attribute) {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (name === "cellXfs") isCellStyle = true;
      if (name !== "xf" || !isCellStyle) return;
      const id = Number(attribute("numFmtId") ?? 0);
      const code = codes.get(id);
      formats.push(code === undefined ? builtInFormat(id) : formatOfCode(code));
    },
    close(name) {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return isWhole ? formats : damaged();
}
