import { type Day, parseDay } from "../day.ts";

export type DateOrder = "ymd" | "dmy" | "mdy";
export type DateStyle = {
  order: DateOrder | null;
  isCertain: boolean;
  evidence: "iso" | "day-above-12" | "month-in-words" | "dotted" | "ambiguous" | "contradictory" | "none" | "chosen";
  hasShortYears: boolean;
};

/**
 * In which order the dates of a column write day, month and year. A number above 12 shows which is the day; dots are
 * written only where the day comes first. "01/02/2003" alone shows nothing: then the order is null and somebody is asked.
 */
export function detectDateStyle(values: readonly string[]): DateStyle {
  const seen = new Map<DateOrder, DateStyle["evidence"]>();
  let open = 0;
  let hasShortYears = false;
  for (const value of values) {
    const parts = partsOf(value);
    if (!parts) continue;
    hasShortYears ||= parts.hasShortYear;
    if (parts.order === null) open += 1;
    else if (!seen.has(parts.order)) seen.set(parts.order, parts.evidence);
  }
  // Years first and years last are told apart by their digits; only the two orders with the year last can be confused.
  const last = [...seen.keys()].filter((order) => order !== "ymd");
  if (last.length > 1) return { order: null, isCertain: false, evidence: "contradictory", hasShortYears };
  const order = last[0];
  if (order) return { order, isCertain: true, evidence: seen.get(order) as DateStyle["evidence"], hasShortYears };
  if (open > 0) return { order: null, isCertain: false, evidence: "ambiguous", hasShortYears };
  return seen.has("ymd")
    ? { order: "ymd", isCertain: true, evidence: seen.get("ymd") as DateStyle["evidence"], hasShortYears }
    : { order: null, isCertain: true, evidence: "none", hasShortYears };
}

/**
 * The day that a text means; null where it means none, or could mean two. Years of two digits are read as the latest year
 * that is not after `latestYear`.
 */
export function readDate(text: string, order: DateOrder | null, latestYear: number): Day | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const { numbers } = parts;
  const places = parts.order === "ymd" || order === null || order === "ymd" ? (parts.order ?? (isSame(numbers) ? "dmy" : null)) : order;
  if (places === null) return null;
  const [first, second, third] = numbers as [string, string, string];
  const [year, month, dayOfMonth] = { ymd: [first, second, third], dmy: [third, second, first], mdy: [third, first, second] }[places] as [string, string, string];
  return parseDay(`${fullYear(year, latestYear)}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
}

type Parts = { numbers: string[]; order: DateOrder | null; evidence: DateStyle["evidence"]; hasShortYear: boolean };

function partsOf(value: string): Parts | null {
  const text = value.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|[ap]m)?$/i, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return { numbers: iso.slice(1, 4), order: "ymd", evidence: "iso", hasShortYear: false };
  const spoken = spokenParts(text);
  if (spoken) return spoken;
  const match = /^(\d{1,2})([-/. ]+)(\d{1,2})\2(\d{4}|\d{2})$/.exec(text.replace(/\.$/, ""));
  if (!match) return null;
  const [, first, mark, second, year] = match as unknown as [string, string, string, string, string];
  const numbers = [first, second, year];
  const hasShortYear = year.length === 2;
  if (hasShortYear) return shortYear(numbers, mark);
  if (Number(first) > 12) return { numbers, order: "dmy", evidence: "day-above-12", hasShortYear };
  if (Number(second) > 12) return { numbers, order: "mdy", evidence: "day-above-12", hasShortYear };
  if (mark.startsWith(".")) return { numbers, order: "dmy", evidence: "dotted", hasShortYear };
  return { numbers, order: null, evidence: "ambiguous", hasShortYear };
}

/** "01/02/03" may even begin with the year: only a number above 31 or dots tell. */
function shortYear(numbers: string[], mark: string): Parts {
  const [first, second, third] = numbers.map(Number) as [number, number, number];
  const parts = { numbers, hasShortYear: true };
  if (mark.startsWith(".")) return { ...parts, order: "dmy", evidence: "dotted" };
  if (second > 12 && second <= 31) return { ...parts, order: "mdy", evidence: "day-above-12" };
  if (first > 12 && first <= 31 && third > 31) return { ...parts, order: "dmy", evidence: "day-above-12" };
  return { ...parts, order: null, evidence: "ambiguous" };
}

const months = [
  "jan january janeiro januar janner enero ene janvier janv gennaio",
  "feb february fevereiro fev februar febrero fevrier fevr febbraio",
  "mar march marco marz maerz mrz marzo mars",
  "apr april abril abr avril avr aprile",
  "may maio mai mayo maggio mag",
  "jun june junho juni junio juin giugno",
  "jul july julho juli julio juillet luglio",
  "aug august agosto ago aout",
  "sep sept september setembro set septiembre septembre settembre",
  "oct october outubro out oktober okt octubre octobre ottobre ott",
  "nov november novembro noviembre novembre",
  "dec december dezembro dez dezember diciembre dic decembre dicembre",
].map((names) => names.split(" "));

function spokenParts(text: string): Parts | null {
  const folded = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\b(de|del|di)\b|,|(?<=\d)(st|nd|rd|th|\.|º)/g, " ");
  const dayFirst = /^\s*(\d{1,2})[\s-]+([a-z]{3,})\.?[\s-]+(\d{4})\s*$/.exec(folded);
  const monthFirst = /^\s*([a-z]{3,})\.?[\s-]+(\d{1,2})[\s-]+(\d{4})\s*$/.exec(folded);
  const [dayText, name, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = months.findIndex((names) => names.includes(name ?? ""));
  if (month < 0) return null;
  return { numbers: [year as string, String(month + 1), dayText as string], order: "ymd", evidence: "month-in-words", hasShortYear: false };
}

/** "03/03/2020" is one day in both orders. */
function isSame(numbers: readonly string[]): boolean {
  return Number(numbers[0]) === Number(numbers[1]) && (numbers[2] as string).length === 4;
}

function fullYear(year: string, latestYear: number): string {
  if (year.length === 4) return year;
  const century = Math.floor(latestYear / 100) * 100;
  const guess = century + Number(year);
  return String(guess > latestYear ? guess - 100 : guess);
}
