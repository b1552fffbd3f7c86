import type { Day } from "../../../../lib/day.ts";
import { type DateOrder, detectDateStyle, readDate } from "../../../../lib/table/date-style.ts";

/** The first framework programme began in 1984; two-digit years are read as years of 1961 to 2060. */
const firstYear = 1980;
const lastYear = 2100;
const latestShortYear = 2060;

/** How the days of some columns of one file are read: "01/02/2024" as the other days of the file show. */
export function dayReaderFor(values: readonly string[]): (text: string) => Day | null {
  const { order } = detectDateStyle([...new Set(values)]);
  // A release names few days, and each of them thousands of times.
  const known = new Map<string, Day | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const day = readDay(text, order);
    known.set(text, day);
    return day;
  };
}

/** A calendar day, with or without a time of midnight. Null: no day, a day that could mean two, or none of these times. */
export function readDay(text: string, order: DateOrder | null = null): Day | null {
  const bare = text.trim().replace(/[T ]0?0:00(:00(\.0+)?)?Z?$/, "");
  const day = bare.includes(":") ? null : readDate(bare, order, latestShortYear);
  const year = Number(day?.slice(0, 4));
  return year >= firstYear && year <= lastYear ? day : null;
}

/** A counting number that a float column writes as "7.0". Null: not one. */
export function readWholeNumber(text: string): number | null {
  const match = /^(\d{1,9})(?:[.,]0*)?$/.exec(text.trim());
  return match ? Number(match[1]) : null;
}

/** A number of CORDIS's, digits only, without the ".0" of a float column. Null: none; among them numbers that a spreadsheet rounded to "1,01E+08". */
export function readId(text: string): string | null {
  return /^(\d{1,15})(?:[.,]0+)?$/.exec(text.trim())?.[1] ?? null;
}

export function readYesNo(text: string): boolean | null {
  const folded = text.trim().toLowerCase();
  if (["true", "1", "1.0", "yes", "y"].includes(folded)) return true;
  return ["false", "0", "0.0", "no", "n"].includes(folded) ? false : null;
}

/** "latitude,longitude" in degrees, with or without brackets. Null: not a place on Earth; among them 0,0, where nobody is. */
export function readCoordinates(text: string): { latitude: number; longitude: number } | null {
  const match = /^\(?\s*([+-]?\d{1,2}(?:\.\d+)?)\s*,\s*([+-]?\d{1,3}(?:\.\d+)?)\s*\)?$/.exec(text.trim());
  if (!match) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  const isNowhere = latitude === 0 && longitude === 0;
  return !isNowhere && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
