import { cutRecords } from "../../../../lib/table/cut-records.ts";
import { restoreFormula } from "../../../../lib/table/spreadsheet-formula.ts";
import { type Read, read, refused } from "./graph-file.ts";

export type Line = { line: number; cells: string[] };
export type Lines = { lines: Line[]; separator: Separator };
/** A sign between cells, or spaces and tabs as many as there are. */
export type Separator = "\t" | ";" | "|" | "," | "spaces";

const signs = ["\t", ";", "|", ","] as const;

/**
 * A text as lines of cells, without blank lines and comments (lines that begin with # or %). The separator is the first of
 * tab, semicolon, bar and comma that stands in most lines, else spaces. Cells may be quoted, and
 * marked so that no spreadsheet runs them.
 */
export function cutLines(text: string): Read<Lines> {
  const bare = text.replace(/^\ufeff/, "").replace(/^[ \t]*[#%].*$/gm, "");
  const separator = findSeparator(bare);
  if (separator === "spaces") return read({ lines: cutAtSpaces(bare), separator });
  const lines: Line[] = [];
  for (const record of cutRecords(bare, { delimiter: separator, quote: '"', quoteInside: "doubled" })) {
    if (record.fault) return refused("broken-quotes", { line: record.line });
    const cells = record.cells.map((cell) => restoreFormula(cell.trim()));
    if (cells.some((cell) => cell !== "")) lines.push({ line: record.line, cells });
  }
  return read({ lines, separator });
}

function findSeparator(text: string): Separator {
  const sample = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 500)
    .map((line) => line.replace(/"[^"]*"/g, ""));
  return signs.find((sign) => sample.filter((line) => line.trim().includes(sign)).length > sample.length / 2) ?? "spaces";
}

function cutAtSpaces(text: string): Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, place) => {
    const cells = [...line.matchAll(/"((?:[^"]|"")*)"|(\{.*\})|(\S+)/g)].map(([, quoted, data, plain]) => quoted?.replaceAll('""', '"') ?? data ?? plain ?? "");
    return cells.length > 0 ? [{ line: place + 1, cells }] : [];
  });
}
