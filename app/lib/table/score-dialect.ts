import { cutRecords, type Dialect, type RawRecord } from "./cut-records.ts";

const delimiters = [",", ";", "\t", "|"] as const;

type Choice = Partial<Pick<Dialect, "delimiter" | "quote" | "quoteInside">>;

export type Sample = { text: string; isCut: boolean };

/** How well a text reads when it is cut in one way. */
export type Score = {
  dialect: Dialect;
  score: number;
  /** The most known headings in one of the first rows. */
  known: number;
  /** The most frequent number of cells. */
  width: number;
  lines: number;
  /** Lines of rows whose quotation marks cannot be read. */
  faults: number;
  /** The share of rows in which a quotation mark stands inside a cell: many show that the cells are cut wrongly. */
  strays: number;
  /** Whether all rows have the same number of cells and none has a fault. */
  isRegular: boolean;
};

const sampleRows = 300;
/** More known headings than these make no way of cutting likelier: a cell may hold a list of them. */
const enoughKnown = 8;

/** Every way of cutting a sample that `choice` leaves open, best first. Where quotation marks break rows, reading without them is one more. */
export function scoresOf(sample: Sample, choice: Choice, isKnownHeading: (heading: string) => boolean): Score[] {
  const scores = candidates(sample.text, choice)
    .map((dialect) => scoreBest(sample, dialect, choice, isKnownHeading))
    .sort((one, other) => other.score - one.score);
  const best = scores[0] as Score;
  if (choice.quote !== undefined || best.faults < Math.max(5, best.lines * 0.2)) return scores;
  return [...scores, scoreOf(sample, { ...best.dialect, quote: null }, isKnownHeading)];
}

function candidates(sample: string, given: Choice): Dialect[] {
  const present = delimiters.filter((delimiter) => sample.includes(delimiter));
  const guessed = present.length > 0 ? present : [","];
  const separators = given.delimiter !== undefined ? [given.delimiter] : guessed;
  const quotes = given.quote !== undefined ? [given.quote] : quotesIn(sample);
  return separators.flatMap((delimiter) => quotes.map((quote) => ({ delimiter, quote, quoteInside: given.quoteInside ?? "doubled" })));
}

/** An apostrophe is a quotation mark only where cells begin and end with it. That quotes mean nothing is never guessed. */
function quotesIn(sample: string): Dialect["quote"][] {
  return /(^|[,;\t|\r\n]) *'/.test(sample) && /' *([,;\t|\r\n]|$)/.test(sample) ? ['"', "'"] : ['"'];
}

/** A backslash before quotes counts only where the file cannot be read with doubled ones. */
function scoreBest(sample: Sample, dialect: Dialect, given: Choice, isKnownHeading: (heading: string) => boolean): Score {
  const doubled = scoreOf(sample, dialect, isKnownHeading);
  if (doubled.faults === 0 || given.quoteInside !== undefined || !sample.text.includes(`\\${dialect.quote}`)) return doubled;
  const escaped = scoreOf(sample, { ...dialect, quoteInside: "backslash" }, isKnownHeading);
  return escaped.faults === 0 ? escaped : doubled;
}

function scoreOf(sample: Sample, dialect: Dialect, isKnownHeading: (heading: string) => boolean): Score {
  const records = sampleRecords(sample, dialect);
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const cells = records.flatMap((record) => record.cells);
  const typed = cells.filter((cell) => looksLikeSomething(cell.trim())).length / Math.max(1, cells.length);
  const faults = records.reduce((sum, record) => sum + (record.fault ? record.endLine - record.line + 1 : 0), 0);
  const patterns = [...widths].reduce((sum, [width, count]) => sum + (count * Math.max(width - 1, 0.001)) / width, 0) / Math.max(1, widths.size);
  const known = Math.max(0, ...records.slice(0, 10).map((record) => record.cells.filter((cell) => isKnownHeading(cell)).length));
  const width = [...widths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
  const lines = records.at(-1)?.endLine ?? 0;
  const strays = records.filter((record) => hasStrayQuote(record, dialect)).length / Math.max(1, records.length);
  const score = (patterns * typed * (1 + Math.min(known, enoughKnown))) / ((1 + faults) * (1 + strays * 10));
  return { dialect, score, known, width, lines, faults, strays, isRegular: faults === 0 && widths.size === 1 };
}

/** A double quotation mark at the edge of a cell is a stray one too where it is not the list's own. */
function hasStrayQuote(record: RawRecord, { quote }: Dialect): boolean {
  return record.hasStrayQuote || (quote !== '"' && record.cells.some((cell) => /^\s*"|"\s*$/.test(cell)));
}

function sampleRecords({ text, isCut }: Sample, dialect: Dialect): RawRecord[] {
  const records: RawRecord[] = [];
  for (const record of cutRecords(text, dialect)) {
    if (record.cells.some((cell) => cell.trim() !== "")) records.push(record);
    if (records.length > sampleRows) break;
  }
  return isCut && records.length > 1 ? records.slice(0, -1) : records;
}

const shapes = [
  /^$/,
  /^[+-]?\d+([.,]\d+)?([eE][+-]?\d+)?$/,
  /^[+-]?\d{1,3}([.,' ]\d{3})*([.,]\d+)?\s?[%€$£]?$/,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d{1,2}:\d{2}.*)?$/,
  /^[^\s@,;|]+@[^\s@,;|]+$/,
  /^(https?:\/\/|www\.)[^\s,;|]+$/i,
  /^[+(\d][\d\s()/.-]{4,}$/,
  /^[\p{L}\p{M}\p{N}\s.'’ºª°#:!?&()/_+-]+(,[\p{L}\p{M}\p{N}\s.'’ºª°#:!?&()/_+-]+)*$/u,
];

/** A cell that keeps its quotation marks was not understood. */
function looksLikeSomething(cell: string): boolean {
  if (/^(["']).*\1$/s.test(cell)) return false;
  return shapes.some((shape) => shape.test(cell));
}
