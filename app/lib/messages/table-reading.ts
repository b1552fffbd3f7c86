import type { Encoding } from "../table/encoding.ts";
import type { DecimalMark } from "../table/number-style.ts";
import type { TableProblem, TableProblemKind } from "../table/table-problem.ts";

const exportAgain = "Export the list again and import the new file.";
const asSpreadsheet = "Open it in your spreadsheet program, save it as CSV or Excel workbook (.xlsx), and import that.";
const correctRow = "Correct the row in the file and import again; until then it is left out.";

/** What a file is, where it is no table. */
const natureWords: Record<string, string> = {
  spreadsheet: "a spreadsheet",
  "old-spreadsheet": "an old Excel file (.xls) or one that is locked with a password",
  "binary-spreadsheet": "an Excel file of the binary kind (.xlsb)",
  zip: "a ZIP archive",
  pdf: "a PDF",
  image: "a picture",
  archive: "a compressed archive",
  program: "a program",
  database: "a database",
  media: "a sound or film",
  "web-page": "a web page, whatever its name says",
  markup: "a document of another kind (XML or RTF)",
  json: "data for programs (JSON)",
  cards: "a file of business cards or calendar entries",
  binary: "no text",
};

type Words = { what: string | ((p: { detail: string | number | null }) => string); remedy: string };

/** What a problem of a file, a row or a cell says, and what to do about it. */
export const tableProblemWords: Record<TableProblemKind, Words> = {
  "too-large": {
    what: ({ detail }) => `The file is larger than ${Math.round(Number(detail) / 1_000_000)} MB.`,
    remedy: "Split the list, or ask whoever runs Muster to raise the limit.",
  },
  "empty-file": { what: "The file is empty.", remedy: exportAgain },
  "not-a-table": { what: ({ detail }) => `The file is ${natureWords[String(detail)] ?? "no table"}.`, remedy: asSpreadsheet },
  "nul-bytes": { what: "The file holds bytes that are no text, as damaged files do.", remedy: exportAgain },
  "too-many-rows": { what: ({ detail }) => `The file has more than ${detail} rows.`, remedy: "Split the list into several files." },
  "too-many-columns": { what: ({ detail }) => `The file has more than ${detail} columns.`, remedy: "Delete columns that you do not need, or check the separator." },
  "too-many-values": { what: ({ detail }) => `The file has more than ${detail} cells.`, remedy: "Split the list into several files." },
  "unpacks-too-large": { what: "The workbook unpacks to far more than its size promises.", remedy: "Copy the rows that you need into a new workbook, save it, and import that." },
  "damaged-file": { what: "The workbook is damaged or was not uploaded whole.", remedy: "Open it in your spreadsheet program, save it again, and import that." },
  "password-protected": { what: "The workbook is locked with a password.", remedy: "Save a copy without a password and import that." },
  "took-too-long": { what: "Reading the file took too long.", remedy: "Split the list into several files." },

  "doubtful-encoding": { what: "The letters beyond A to Z could be read in several ways.", remedy: "Look at the words below. If they are wrong, choose another encoding." },
  "doubtful-delimiter": {
    what: "The file could be cut into cells in several ways.",
    remedy: "Look at the rows below. If they are wrong, choose another separator or quotation mark.",
  },
  "one-column": { what: "The file has only one column.", remedy: "If that is wrong, choose the separator. If it is right, say so." },
  "no-headings": { what: "No row of headings was found.", remedy: "Say which row holds the headings, or that there is none." },
  "doubtful-headings": { what: "It is not certain which row holds the headings.", remedy: "Look at the headings below. If they are wrong, say which row holds them." },
  "several-sheets": { what: "The workbook has several sheets.", remedy: "Choose the sheet that holds the list." },

  "unclosed-quote": { what: "A quotation mark is opened and not closed, so the row cannot be told from what follows.", remedy: correctRow },
  "text-after-quote": { what: "There is text after a closing quotation mark, so the cell cannot be read for certain.", remedy: correctRow },
  "cell-too-long": { what: "A cell is longer than a spreadsheet allows.", remedy: correctRow },
  "too-few-cells": {
    what: ({ detail }) => `The row has fewer cells (${detail}) than there are headings.`,
    remedy: "Complete the row, or let short rows be filled up at their end.",
  },
  "too-many-cells": {
    what: ({ detail }) => `The row has more cells (${detail}) than there are headings.`,
    remedy: "Often a separator inside a cell is the cause: put the cell into quotation marks.",
  },
  "lost-letters": { what: "Letters were lost before the file was written: � stands in their place.", remedy: "Write the letters again, or export the list as UTF-8." },
  "garbled-letters": { what: "Letters were garbled before the file was written (“Ã©” instead of “é”).", remedy: "Export the list as UTF-8, or let garbled letters be restored." },
  "control-characters": { what: "The row holds characters that are no text.", remedy: correctRow },
  "swallowed-rows": {
    what: "A quotation mark seems to have swallowed the rows after it.",
    remedy: "Close the quotation mark in the file and import again; until then these rows are left out.",
  },
  "cut-off-row": { what: "The file ends in the middle of this row, so more may be missing.", remedy: exportAgain },
  "totals-row": { what: "The row holds totals, not an entry.", remedy: "Nothing to do. If it is an entry, let the last rows be read." },
  footnote: { what: "The row is a note below the table, not an entry.", remedy: "Nothing to do. If it is an entry, let the last rows be read." },
  "formula-without-value": { what: "A cell holds a formula whose result was not saved.", remedy: "Open the workbook in your spreadsheet program, save it, and import it again." },

  "repeated-heading": { what: "The heading stands above several columns; they were numbered.", remedy: "Check what each of them is used for." },
  "empty-heading": { what: ({ detail }) => `Column ${detail} has no heading.`, remedy: "Say what it is used for, if anything." },
  "stray-quote": { what: "A quotation mark stands inside a cell; it was kept as it is.", remedy: "Nothing to do, if the cell looks right." },
  "html-entities": { what: "A cell holds code of web pages (“&amp;”); it was kept as it is.", remedy: "Replace it in the file if it should not be shown." },
  "hidden-rows": { what: ({ detail }) => `Rows that the workbook hides were read as well (${detail}).`, remedy: "Delete them in the workbook if they should not be imported." },
  "lying-extension": {
    what: ({ detail }) => `The file’s name promises something else: it is ${natureWords[String(detail)] ?? "a list in plain text"} and was read as such.`,
    remedy: "Nothing to do, if the rows look right.",
  },
  "no-rows": { what: "There are no rows below the headings.", remedy: "Check that this is the right file, and that the right row was taken for the headings." },
};

/** A problem in words: where it is, what it is, and what to do. */
export function tableProblemText(problem: TableProblem): { where: string | null; what: string; remedy: string } {
  const { what, remedy } = tableProblemWords[problem.kind];
  return { where: placeWords(problem), what: typeof what === "string" ? what : what(problem), remedy };
}

/** "Row 12 (line 14), column “E-mail”", as far as it is known. */
export function placeWords({ row, line = null, endLine = null, column }: Pick<TableProblem, "row" | "column"> & Partial<Pick<TableProblem, "line" | "endLine">>): string | null {
  const lines = line !== null && endLine !== null && endLine > line ? `lines ${line}–${endLine}` : `line ${line}`;
  const parts = [
    row === null ? null : `Row ${row}${line !== null && (line !== row || lines.startsWith("lines")) ? ` (${lines})` : ""}`,
    column === null ? null : `column “${column}”`,
  ];
  const text = parts.filter((part) => part !== null).join(", ");
  return text === "" ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a file was read: the words for what was detected and why. */
export const tableReadingWords = {
  encoding: {
    title: "Letters",
    names: {
      "utf-8": "UTF-8 (Unicode)",
      "windows-1252": "Western European (Windows-1252, ISO-8859-1)",
      "iso-8859-15": "Western European (ISO-8859-15)",
      "windows-1250": "Central European (Windows-1250)",
      "iso-8859-2": "Central European (ISO-8859-2)",
      macintosh: "Western European (Macintosh)",
      cp850: "Western European (MS-DOS)",
      cp852: "Central European (MS-DOS)",
      "windows-1251": "Cyrillic (Windows-1251)",
      "windows-1253": "Greek (Windows-1253)",
      "windows-1254": "Turkish (Windows-1254)",
      "windows-1257": "Baltic (Windows-1257)",
      "utf-16le": "UTF-16, little endian (Unicode)",
      "utf-16be": "UTF-16, big endian (Unicode)",
    } satisfies Record<Encoding, string>,
    evidence: {
      "byte-order-mark": "The file says so itself.",
      "every-second-byte-zero": "Only this encoding leaves every second byte empty.",
      "plain-ascii": "There are no letters beyond A to Z, so every encoding reads the same.",
      "valid-utf-8": "All letters are valid in this encoding.",
      "some-not-utf-8": "Most letters are valid in this encoding; rows with others are reported.",
      "words-look-right": "Read like this, the words look right; read otherwise, they do not.",
      "words-could-be-several": "Read in another way, the words look nearly as right.",
      "words-look-odd": "Read in any way, some words look odd.",
      chosen: "You chose it.",
    },
  },
  delimiter: {
    title: "Separator",
    names: { ",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Vertical bar" },
    evidence: {
      "separator-line": "The first line of the file says so.",
      "same-width": "Cut like this, the rows have the same number of cells.",
      "known-headings": "Cut like this, the headings are known ones.",
      "one-column": "No separator cuts the rows into several cells.",
      "close-call": "Another way looks nearly as good.",
      chosen: "You chose it.",
    },
  },
  quote: { title: "Quotation mark", names: { '"': 'Double (")', "'": "Single (')", none: "None" } },
  lineEnd: { title: "Line ends", names: { "\n": "Unix", "\r\n": "Windows", "\r": "Old Macintosh", mixed: "Mixed", none: "None" } },
  header: {
    title: "Headings",
    at: (p: { row: number; lastRow: number }) => (p.row === p.lastRow ? `Row ${p.row}` : `Rows ${p.row} to ${p.lastRow}`),
    noneAt: "None",
    evidence: {
      "known-headings": "The row holds headings that are known.",
      "words-above-data": "It holds words; the rows below hold other kinds of values.",
      "first-full-row": "It is the first row as wide as the table.",
      none: "Every row looks like an entry.",
      chosen: "You chose it.",
    },
  },
  sheet: { title: "Sheet", hidden: "hidden in the workbook" },
  decimal: { title: "Decimal mark", names: { ".": "Point (1.5)", ",": "Comma (1,5)" } satisfies Record<DecimalMark, string> },
  dates: { title: "Dates", names: { dmy: "Day, month, year", mdy: "Month, day, year", ymd: "Year, month, day", serial: "Numbers of days, as spreadsheets count them" } },
  certain: "certain",
  doubtful: "please check",
} as const;
