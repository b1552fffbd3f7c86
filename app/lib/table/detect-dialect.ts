import { cutRecords, type Dialect } from "./cut-records.ts";

export const delimiters = [",", ";", "\t", "|"] as const;
export type LineEnd = "\n" | "\r\n" | "\r" | "mixed" | "none";

export type DialectEvidence =
  | "separator-line" // the first line says "sep=;", as spreadsheets write it
  | "same-width" // cut like this, the rows have the same number of cells
  | "known-headings" // cut like this, the first rows hold headings that are known
  | "one-column" // no separator cuts the rows into several cells
  | "close-call" // another way of cutting looks nearly as good: a person must look
  | "chosen";

export type DetectedDialect = { dialect: Dialect; lineEnd: LineEnd; evidence: DialectEvidence; isCertain: boolean; runnerUp: Dialect | null };

export type DialectChoice = Partial<Pick<Dialect, "delimiter" | "quote" | "quoteInside">>;

type Score = { dialect: Dialect; score: number; known: number; width: number; faults: number; isRegular: boolean };
type Sample = { text: string; isCut: boolean };

const sampleLength = 60_000;
const sampleRows = 300;

/**
 * Finds how a text was cut into cells: the product of how regular the rows' widths are and how many cells look like
 * something (van den Burg, Nazábal, Sutton: "Wrangling messy CSV files by detecting row and type patterns", 2019), with
 * faults and headings that are known counted in. Where two ways come close it says so instead of choosing silently.
 */
export function detectDialect(text: string, choice: DialectChoice = {}, isKnownHeading: (heading: string) => boolean = () => false): DetectedDialect {
  const separator = separatorLine(text) ?? undefined;
  const sample = { text: text.slice(0, sampleLength), isCut: text.length > sampleLength };
  const given = { ...(separator !== undefined && { delimiter: separator }), ...choice };
  const scores = candidates(sample.text, given)
    .map((dialect) => scoreBest(sample, dialect, given, isKnownHeading))
    .sort((one, other) => other.score - one.score);
  const best = scores[0] as Score;
  const named = choice.delimiter !== undefined ? "chosen" : separator !== undefined && "separator-line";
  const verdict: Verdict = named ? { evidence: named, isCertain: true, runnerUp: null } : judge(sample.text, best, scores.slice(1));
  return { dialect: best.dialect, lineEnd: lineEndOf(text), ...verdict };
}

/** The separator that the first line names ("sep=;"), or null. */
export function separatorLine(text: string): string | null {
  return /^"?sep=([^\r\n"])"?[,;\t| ]*(?:\r\n?|\n)/i.exec(text)?.[1] ?? null;
}

type Verdict = Pick<DetectedDialect, "evidence" | "isCertain" | "runnerUp">;

function judge(sample: string, best: Score, others: readonly Score[]): Verdict {
  if (best.width < 2) return { evidence: "one-column", isCertain: false, runnerUp: null };
  const rivals = others.filter((score) => score.width > 1 && !readsAlike(sample, best.dialect, score.dialect));
  const otherQuote = rivals.find((rival) => rival.dialect.delimiter === best.dialect.delimiter && rival.isRegular);
  if (otherQuote) return { evidence: "close-call", isCertain: false, runnerUp: otherQuote.dialect };
  if (best.known >= 2 && rivals.every((rival) => rival.known < best.known || rival.dialect.delimiter === best.dialect.delimiter)) {
    return { evidence: "known-headings", isCertain: true, runnerUp: null };
  }
  const closest = rivals.find((rival) => rival.faults < best.faults) ?? rivals[0];
  if (closest && (best.score <= closest.score * 1.15 || closest.faults < best.faults)) return { evidence: "close-call", isCertain: false, runnerUp: closest.dialect };
  return { evidence: "same-width", isCertain: true, runnerUp: null };
}

function candidates(sample: string, given: DialectChoice): Dialect[] {
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
function scoreBest(sample: Sample, dialect: Dialect, given: DialectChoice, isKnownHeading: (heading: string) => boolean): Score {
  const doubled = scoreOf(sample, dialect, isKnownHeading);
  if (doubled.faults === 0 || given.quoteInside !== undefined || !sample.text.includes(`\\${dialect.quote}`)) return doubled;
  const escaped = scoreOf(sample, { ...dialect, quoteInside: "backslash" }, isKnownHeading);
  return escaped.faults === 0 ? escaped : doubled;
}

function scoreOf({ text, isCut }: Sample, dialect: Dialect, isKnownHeading: (heading: string) => boolean): Score {
  const records = [];
  for (const record of cutRecords(text, dialect)) {
    if (record.cells.some((cell) => cell.trim() !== "")) records.push(record);
    if (records.length > sampleRows) break;
  }
  if (isCut && records.length > 1) records.pop();
  const widths = new Map<number, number>();
  let typed = 0;
  let cells = 0;
  let faults = 0;
  for (const record of records) {
    widths.set(record.cells.length, (widths.get(record.cells.length) ?? 0) + 1);
    faults += record.fault ? record.endLine - record.line + 1 : 0;
    cells += record.cells.length;
    typed += record.cells.filter((cell) => looksLikeSomething(cell.trim())).length;
  }
  const patterns = [...widths].reduce((sum, [width, count]) => sum + (count * Math.max(width - 1, 0.001)) / width, 0) / Math.max(1, widths.size);
  const known = Math.max(0, ...records.slice(0, 10).map((record) => record.cells.filter((cell) => isKnownHeading(cell)).length));
  const width = [...widths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
  return { dialect, width, known, faults, isRegular: faults === 0 && widths.size === 1, score: (patterns * (typed / Math.max(1, cells)) * (1 + known)) / (1 + faults) };
}

const shapes = [
  /^$/,
  /^[+-]?\d+([.,]\d+)?([eE][+-]?\d+)?$/,
  /^[+-]?\d{1,3}([.,' ]\d{3})*([.,]\d+)?\s?[%€$£]?$/,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d{1,2}:\d{2}.*)?$/,
  /^[^\s@,;|]+@[^\s@,;|]+$/,
  /^(https?:\/\/|www\.)[^\s,;|]+$/i,
  /^[+(\d][\d\s()/.-]{4,}$/,
  /^[\p{L}\p{M}\p{N}\s.'’ºª°#:!?&()/_+-]+(, ?[\p{L}\p{M}\p{N}\s.'’ºª°#:!?&()/_+-]+)*$/u,
];

/** A cell that keeps its quotation marks was not understood. */
function looksLikeSomething(cell: string): boolean {
  if (/^(["']).*\1$/s.test(cell)) return false;
  return shapes.some((shape) => shape.test(cell));
}

function readsAlike(sample: string, one: Dialect, other: Dialect): boolean {
  if (one.delimiter !== other.delimiter) return false;
  const cut = (dialect: Dialect) => JSON.stringify([...cutRecords(sample, dialect)].map((record) => record.cells));
  return cut(one) === cut(other);
}

/** How lines end outside and inside cells alike; only for people to see, since every kind is read. */
export function lineEndOf(text: string): LineEnd {
  const windows = text.match(/\r\n/g)?.length ?? 0;
  const unix = (text.match(/\n/g)?.length ?? 0) - windows;
  const mac = (text.match(/\r/g)?.length ?? 0) - windows;
  const kinds = [windows, unix, mac].filter((count) => count > 0).length;
  if (kinds === 0) return "none";
  if (kinds > 1) return "mixed";
  if (windows > 0) return "\r\n";
  return unix > 0 ? "\n" : "\r";
}
