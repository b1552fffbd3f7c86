import { cutRecords, type Dialect } from "./cut-records.ts";
import { type Score, scoresOf } from "./score-dialect.ts";

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

const sampleLength = 60_000;

/**
 * Finds how a text was cut into cells: the product of how regular the rows' widths are and how many cells look like
 * something (van den Burg, Nazábal, Sutton: "Wrangling messy CSV files by detecting row and type patterns", 2019), with
 * faults and headings that are known counted in. Where two ways come close it says so instead of choosing silently.
 */
export function detectDialect(text: string, choice: DialectChoice = {}, isKnownHeading: (heading: string) => boolean = () => false): DetectedDialect {
  const separator = separatorLine(text);
  const body = separator === null ? text : text.replace(/^[^\r\n]*(\r\n?|\n)/, "");
  const sample = { text: body.slice(0, sampleLength), isCut: body.length > sampleLength };
  const found = (dialect: Dialect, verdict: Verdict): DetectedDialect => ({ dialect, lineEnd: lineEndOf(text), ...verdict });
  const scores = scoresOf(sample, choice, isKnownHeading);
  const best = scores[0] as Score;
  if (choice.delimiter !== undefined) return found(best.dialect, without("chosen"));
  if (separator !== null) {
    const named = scoresOf(sample, { ...choice, delimiter: separator }, isKnownHeading)[0] as Score;
    // A line that names a separator which separates nothing is not believed.
    if (named.width > 1 || best.width < 2) return found(named.dialect, without("separator-line"));
  }
  return found(best.dialect, judge(sample.text, best, scores.slice(1)));
}

/** The separator that the first line names ("sep=;"), or null. */
export function separatorLine(text: string): string | null {
  return /^"?sep=([^\r\n"])"?[,;\t| ]*(?:\r\n?|\n)/i.exec(text)?.[1] ?? null;
}

type Verdict = Pick<DetectedDialect, "evidence" | "isCertain" | "runnerUp">;

function without(evidence: "chosen" | "separator-line"): Verdict {
  return { evidence, isCertain: true, runnerUp: null };
}

function judge(sample: string, best: Score, others: readonly Score[]): Verdict {
  if (best.width < 2) return { evidence: "one-column", isCertain: false, runnerUp: null };
  const rivals = others.filter((score) => score.width > 1 && !readsAlike(sample, best.dialect, score.dialect));
  const otherQuote = rivals.find((rival) => rival.dialect.delimiter === best.dialect.delimiter && rival.isRegular);
  const cleaner = best.strays > 0.2 ? rivals.find((rival) => rival.strays === 0 && rival.isRegular) : undefined;
  if (otherQuote ?? cleaner) return { evidence: "close-call", isCertain: false, runnerUp: (otherQuote ?? cleaner)?.dialect ?? null };
  if (best.known >= 2 && rivals.every((rival) => rival.known < best.known || rival.dialect.delimiter === best.dialect.delimiter)) {
    return { evidence: "known-headings", isCertain: true, runnerUp: null };
  }
  const closest = rivals.find((rival) => rival.faults < best.faults) ?? rivals[0];
  if (closest && (best.score <= closest.score * 1.15 || closest.faults < best.faults)) return { evidence: "close-call", isCertain: false, runnerUp: closest.dialect };
  return { evidence: "same-width", isCertain: true, runnerUp: null };
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
