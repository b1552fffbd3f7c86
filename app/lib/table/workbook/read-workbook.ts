import { isBlank } from "../find-header.ts";
import { type TableProblem, tableProblem } from "../table-problem.ts";
import type { TableChoices, TableLimits, TableSource } from "../table-source.ts";
import { openOds } from "./read-ods.ts";
import { type OpenWorkbook, openXlsx } from "./read-xlsx.ts";
import { openZip } from "./zip-archive.ts";

type KnownHeading = (heading: string) => boolean;
type Content = Exclude<ReturnType<OpenWorkbook["read"]>, TableProblem>;

/** More sheets than this are not looked into: somebody has to choose. */
const maxSheetsToCompare = 12;

/** Reads one sheet of a workbook (.xlsx, .ods) as rows of cells; a problem where it cannot be read or is larger than the limits. */
export function readWorkbook(bytes: Uint8Array, choices: TableChoices, limits: TableLimits, isKnownHeading: KnownHeading): TableSource | TableProblem {
  const archive = openZip(bytes, limits.maxUnpackedBytes);
  if (typeof archive === "string") return tableProblem(archive);
  const book = archive.names.includes("content.xml") ? openOds(archive, limits) : openXlsx(archive, limits);
  if ("kind" in book) return book;
  const chosen = chooseSheet(book, choices.sheet, isKnownHeading);
  if ("kind" in chosen) return chosen;
  const { place, content, isAsked } = chosen;
  if (content.records.length === 0) return tableProblem("empty-file");
  const problems: TableProblem[] = [];
  if (isAsked) problems.push(tableProblem("several-sheets", { detail: book.sheets.filter((sheet) => !sheet.isHidden).length }));
  if (content.hiddenRows > 0) problems.push(tableProblem("hidden-rows", { detail: content.hiddenRows }));
  const workbook = { format: book.format, sheet: book.sheets[place]?.name ?? "", sheets: book.sheets };
  return { records: content.records, text: null, dialect: null, workbook, hasOpenEnd: false, problems };
}

type Choice = { place: number; content: Content; isAsked: boolean };

/**
 * The sheet that was named; else the only visible one with content, or the only one with headings that are known. Where
 * several could be meant, the first of them is shown and somebody is asked.
 */
function chooseSheet(book: OpenWorkbook, named: string | undefined, isKnownHeading: KnownHeading): Choice | TableProblem {
  const place = book.sheets.findIndex((sheet) => sheet.name === named);
  if (place >= 0) return contentOf(book, place, false);
  const all = book.sheets.map((_, index) => index);
  const visible = all.filter((index) => !book.sheets[index]?.isHidden);
  const candidates = visible.length > 0 ? visible : all;
  if (candidates.length > maxSheetsToCompare) return contentOf(book, candidates[0] as number, true);
  const filled: Choice[] = [];
  for (const candidate of candidates) {
    const choice = contentOf(book, candidate, false);
    if ("kind" in choice) return choice;
    if (choice.content.records.length > 0) filled.push(choice);
  }
  const known = filled.filter(({ content }) => hasKnownHeadings(content, isKnownHeading));
  const [first] = known.length > 0 ? known : filled;
  if (!first) return tableProblem("empty-file");
  const isOnly = filled.length === 1 || known.length === 1;
  return { ...first, isAsked: !isOnly };
}

function contentOf(book: OpenWorkbook, place: number, isAsked: boolean): Choice | TableProblem {
  const content = book.read(place);
  return "kind" in content ? content : { place, content, isAsked };
}

function hasKnownHeadings({ records }: Content, isKnownHeading: KnownHeading): boolean {
  return records
    .filter((record) => !isBlank(record))
    .slice(0, 20)
    .some((record) => record.cells.filter((cell) => isKnownHeading(cell)).length >= 2);
}
