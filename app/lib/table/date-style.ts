import { type Day, parseDay } from "../day.ts";

export type DateOrder = "ymd" | "dmy" | "mdy" | "serial";
export type DateStyle = {
  order: DateOrder | null;
  isCertain: boolean;
  evidence: "iso" | "day-above-12" | "month-in-words" | "dotted" | "serial" | "ambiguous" | "contradictory" | "none" | "chosen";
  hasShortYears: boolean;
};

/**
 * In which order the dates of a column write day, month and year. A number above 12 shows which is the day; dots are
 * written only where the day comes first. "01/02/2003" alone shows nothing: then the order is null and somebody is asked.
 * So they are where a column holds numbers that spreadsheets count days with, since those could be just numbers.
 */
export function detectDateStyle(values: readonly string[]): DateStyle {
  const parts = values.flatMap((value) => partsOf(value) ?? []);
  const hasShortYears = parts.some((part) => part.hasShortYear);
  const evidenceOf = (order: DateOrder) => parts.find((part) => part.order === order)?.evidence as DateStyle["evidence"];
  const certain = (order: DateOrder): DateStyle => ({ order, isCertain: true, evidence: evidenceOf(order), hasShortYears });
  const asked = (evidence: DateStyle["evidence"]): DateStyle => ({ order: null, isCertain: false, evidence, hasShortYears });
  const hasSerials = values.some(isSerial);
  // Years first and years last are told apart by their digits; only the two orders with the year last can be confused.
  const last = (["dmy", "mdy"] as const).filter((order) => parts.some((part) => part.order === order));
  if (last.length > 1 || (hasSerials && parts.length > 0)) return asked("contradictory");
  if (last[0]) return certain(last[0]);
  if (parts.some((part) => part.order === null)) return asked("ambiguous");
  if (hasSerials) return asked("serial");
  return parts.length > 0 ? certain("ymd") : { order: null, isCertain: true, evidence: "none", hasShortYears };
}

/**
 * The day that a text means; null where it means none, or could mean two. Years of two digits are read as the latest year
 * that is not after `latestYear`.
 */
export function readDate(text: string, order: DateOrder | null, latestYear: number): Day | null {
  if (order === "serial" && isSerial(text)) return dayOfSerial(Number(text.trim()));
  const parts = partsOf(text);
  if (!parts) return null;
  const { numbers } = parts;
  const given = order === "dmy" || order === "mdy" ? order : null;
  const places = parts.order === "ymd" || given === null ? (parts.order ?? (isSame(numbers) ? "dmy" : null)) : given;
  if (places === null) return null;
  const [first, second, third] = numbers as [string, string, string];
  const [year, month, dayOfMonth] = { ymd: [first, second, third], dmy: [third, second, first], mdy: [third, first, second] }[places] as [string, string, string];
  return parseDay(`${fullYear(year, latestYear)}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
}

/** Between 1927 and 2119: a number of days as spreadsheets count them from 1899-12-30. */
function isSerial(text: string): boolean {
  const trimmed = text.trim();
  return /^\d{5}(\.\d+)?$/.test(trimmed) && Number(trimmed) >= 10_000 && Number(trimmed) < 80_000;
}

function dayOfSerial(serial: number): Day | null {
  return parseDay(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10));
}

/** Whether a text names a year, or a month of one, and no day. */
export function isPartOfDate(text: string): boolean {
  const trimmed = text.trim();
  return /^(19|20)\d\d$/.test(trimmed) || /^((19|20)\d\d[-/.](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/.](19|20)\d\d)$/.test(trimmed);
}

type Parts = { numbers: string[]; order: Exclude<DateOrder, "serial"> | null; evidence: DateStyle["evidence"]; hasShortYear: boolean };

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
