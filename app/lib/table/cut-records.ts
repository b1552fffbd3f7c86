export type Dialect = {
  delimiter: string;
  /** Null: quotation marks mean nothing. */
  quote: '"' | "'" | null;
  /** How a quotation mark inside a quoted cell is written: twice, or after a backslash. */
  quoteInside: "doubled" | "backslash";
};

export type RecordFault = "unclosed-quote" | "text-after-quote" | "cell-too-long" | "formula-without-value";

export type RawRecord = {
  /** As a spreadsheet numbers it: blank lines count, a cell of several lines does not add rows. From 1. */
  row: number;
  /** First and last physical line, as a text editor numbers them. From 1. */
  line: number;
  endLine: number;
  cells: string[];
  /** Why the row cannot be trusted: its cells are what came before the fault. */
  fault: RecordFault | null;
  /** The place of the cell that the fault is about; the last one where absent. */
  faultAt?: number;
  /** A quotation mark stands inside a cell that is not quoted; it was taken as it stands. */
  hasStrayQuote: boolean;
};

type Cut = { cell: string; next: number; fault: RecordFault | null; hasStrayQuote?: boolean };

/**
 * Cuts a text into rows of cells (RFC 4180, with any delimiter and line end, spaces allowed around quoted cells). It is
 * strict where a lax reader loads rows wrongly: a quote that is not closed, and text after a closing quote, are faults of
 * their row, and reading goes on with the next line. A row of more cells than `maxCells` is given up after the first one
 * too many.
 */
export function* cutRecords(text: string, dialect: Dialect, maxCellLength = 100_000, maxCells = Number.POSITIVE_INFINITY): Generator<RawRecord> {
  const ends = new RegExp(`[${escapeForClass(dialect.delimiter)}\\r\\n]`, "g");
  let at = 0;
  let row = 0;
  let line = 1;
  while (at < text.length) {
    row += 1;
    const record: RawRecord = { row, line, endLine: line, cells: [], fault: null, hasStrayQuote: false };
    const from = at;
    at = cutOne(text, at, dialect, ends, { maxCellLength, maxCells }, record);
    const breaks = countLineEnds(text, from, at);
    record.endLine = line + Math.max(0, breaks - (endsWithLineEnd(text, at) ? 1 : 0));
    line += breaks;
    yield record;
  }
}

function cutOne(text: string, from: number, dialect: Dialect, ends: RegExp, limits: { maxCellLength: number; maxCells: number }, record: RawRecord): number {
  let at = from;
  for (;;) {
    at = cutSimple(text, at, dialect, limits, record.cells);
    const { cell, next, fault, hasStrayQuote } = cutCell(text, at, dialect, ends);
    record.cells.push(cell);
    record.hasStrayQuote ||= hasStrayQuote ?? false;
    record.fault = fault ?? record.fault ?? (cell.length > limits.maxCellLength ? "cell-too-long" : null);
    if (fault || record.cells.length > limits.maxCells) return afterLineEnd(text, next);
    if (text[next] !== dialect.delimiter) return afterLineEnd(text, next);
    at = next + 1;
    if (at === text.length) {
      record.cells.push("");
      return at;
    }
  }
}

/** Cuts cells that are nothing but text in quotes with a separator behind, one after the other: nearly all of a quoted row. Answers where the next cell begins. */
function cutSimple(text: string, from: number, dialect: Dialect, limits: { maxCellLength: number; maxCells: number }, cells: string[]): number {
  let at = from;
  while (cells.length < limits.maxCells) {
    const mark = simpleEnd(text, at, dialect);
    if (mark < 0 || text[mark + 1] !== dialect.delimiter || mark - at > limits.maxCellLength || mark + 2 >= text.length) return at;
    cells.push(text.slice(at + 1, mark));
    at = mark + 2;
  }
  return at;
}

/** Where the closing mark of a cell stands that is quoted and holds no quotation mark, as nearly all quoted cells do; -1: it is another cell. */
function simpleEnd(text: string, at: number, { quote, quoteInside }: Dialect): number {
  if (quote === null || quoteInside !== "doubled" || text[at] !== quote) return -1;
  const mark = text.indexOf(quote, at + 1);
  return mark >= 0 && text[mark + 1] !== quote ? mark : -1;
}

function cutCell(text: string, at: number, dialect: Dialect, ends: RegExp): Cut {
  const { quote } = dialect;
  if (quote !== null) {
    const start = skipSpaces(text, at, dialect.delimiter);
    if (text[start] === quote) return cutQuoted(text, start, dialect, quote);
  }
  ends.lastIndex = at;
  const next = ends.exec(text)?.index ?? text.length;
  const cell = text.slice(at, next);
  return { cell, next, fault: null, hasStrayQuote: quote !== null && cell.includes(quote) };
}

function cutQuoted(text: string, start: number, { delimiter, quoteInside }: Dialect, quote: string): Cut {
  let cell = "";
  let from = start + 1;
  for (;;) {
    const mark = nextMark(text, from, quote, quoteInside);
    if (mark < 0) return { cell: cell + text.slice(from), next: text.length, fault: "unclosed-quote" };
    cell += text.slice(from, mark);
    if (text[mark] === quote && text[mark + 1] !== quote) return closeQuoted(text, cell, mark, delimiter);
    cell += text.charAt(mark + 1);
    from = mark + 2;
  }
}

/** The next quotation mark, or the backslash before one. */
function nextMark(text: string, from: number, quote: string, quoteInside: Dialect["quoteInside"]): number {
  const mark = text.indexOf(quote, from);
  if (quoteInside === "doubled") return mark;
  // Looking no further than the quotation mark keeps the work in proportion to the text.
  const backslash = text.slice(from, mark < 0 ? text.length : mark).indexOf("\\");
  return backslash < 0 ? mark : from + backslash;
}

function closeQuoted(text: string, cell: string, mark: number, delimiter: string): Cut {
  const next = skipSpaces(text, mark + 1, delimiter);
  const isEnd = next >= text.length || text[next] === delimiter || text[next] === "\n" || text[next] === "\r";
  return isEnd ? { cell, next, fault: null } : { cell, next: endOfLine(text, next), fault: "text-after-quote" };
}

function skipSpaces(text: string, at: number, delimiter: string): number {
  let next = at;
  while (text[next] === " " && delimiter !== " ") next += 1;
  return next;
}

function endOfLine(text: string, at: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === "\r" && text[at + 1] === "\n") return at + 2;
  return Math.min(at + 1, text.length);
}

function endsWithLineEnd(text: string, at: number): boolean {
  return text[at - 1] === "\n" || text[at - 1] === "\r";
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

function escapeForClass(delimiter: string): string {
  return delimiter.replace(/[\\\]^-]/g, "\\$&");
}
