import { type DecimalMark, readNumber } from "../../../lib/table/number-style.ts";
import { headcountBands, revenueBands } from "../declarations/declaration.ts";

type HeadcountBand = (typeof headcountBands)[number];
type RevenueBand = (typeof revenueBands)[number];

const most = { latitude: 90, longitude: 180 } as const;
const signs: Record<string, number> = { n: 1, e: 1, s: -1, w: -1, o: -1 };

/**
 * Degrees with decimals (a point or a comma: no degrees have thousands) or with minutes and seconds; null where they are
 * none, or out of range.
 */
export function readDegrees(text: string, kind: "latitude" | "longitude"): number | null {
  const trimmed = text.trim().replace(/\s*°\s*$/, "");
  const degrees = /^[+-]?\d{1,3}([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : withMinutes(trimmed, kind);
  return degrees !== null && Math.abs(degrees) <= most[kind] ? degrees : null;
}

/** "37°01'04\"N", "N 37° 1.07'", "-7° 55' 50.9''". */
function withMinutes(text: string, kind: "latitude" | "longitude"): number | null {
  const match = /^([NSEWO])?\s*([+-]?)(\d{1,3})\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|”|″|''|’’)\s*)?([NSEWO])?$/i.exec(text);
  if (!match) return null;
  const [, before, minus, degrees, minutes = "0", seconds = "0", after] = match;
  const letter = (before ?? after ?? "").toLowerCase();
  const isOfKind = letter === "" || (kind === "latitude" ? "ns" : "ewo").includes(letter);
  const [minute, second] = [minutes, seconds].map((part) => Number(part.replace(",", "."))) as [number, number];
  if (!isOfKind || minute >= 60 || second >= 60) return null;
  const value = Number(degrees) + minute / 60 + second / 3600;
  const sign = minus === "-" ? -1 : (signs[letter] ?? 1);
  return Number((value * sign).toFixed(7));
}

export type Point = { latitude: number; longitude: number };

/** Latitude and longitude in one cell: "37.02, -7.93", "37,02; -7,93", "(37.02 -7.93)", "POINT(-7.93 37.02)". */
export function readPoint(text: string): Point | null {
  const wkt = /^(?:SRID=\d+;)?\s*POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(text.trim());
  if (wkt) return pointOf(wkt[2] as string, wkt[1] as string);
  const bare = text.trim().replace(/^[([{]\s*|\s*[)\]}]$/g, "");
  const pair =
    /^(\S.*?)\s*;\s*(\S.*)$/.exec(bare) ??
    /^(-?\d{1,3}\.\d+)\s*[,\s]\s*(-?\d{1,3}\.\d+)$/.exec(bare) ??
    /^(-?\d{1,3},\d+)\s*[,\s]\s*(-?\d{1,3},\d+)$/.exec(bare) ??
    /^(\S*[NS])[,\s]+(\S*[EWO])$/i.exec(bare);
  return pair ? pointOf(pair[1] as string, pair[2] as string) : null;
}

function pointOf(north: string, east: string): Point | null {
  const [latitude, longitude] = [readDegrees(north, "latitude"), readDegrees(east, "longitude")];
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** A number of people as one of the bands: "12", "1.300" (people have no decimals), "10-49", "250 to 999", "> 1000", "50+"; null where it is none. */
export function readHeadcount(text: string): HeadcountBand | null {
  const range = rangeOf(text.replace(/(employees|people|staff|fte|colaboradores|trabalhadores|mitarbeiter|salariés|empleados)\.?$/i, ""), wholeNumber);
  if (!range) return null;
  const { from, to } = range;
  if (from === 0 && to === 0) return "0";
  const bands = headcountBands
    .filter((band) => band !== "0")
    .map((band) => ({ band, from: Number.parseInt(band, 10), to: Number(/-(\d+)$/.exec(band)?.[1] ?? Number.POSITIVE_INFINITY) }));
  const found = bands.find((band) => Math.max(1, from) >= band.from && to <= band.to) ?? null;
  return found?.band ?? null;
}

function wholeNumber(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)[.,'’\s](?=\d{3}(?!\d))/g, "");
  if (/^\d{1,3}[.,]\d{1,2}$/.test(digits)) return Math.ceil(Number(digits.replace(",", ".")));
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}

type Range = { from: number; to: number };

/** "10-49", "10 to 49", "> 250", "250+", "< 10", "12". */
function rangeOf(text: string, read: (part: string) => number | null): Range | null {
  const plain = text.trim();
  const between = /^(.*\d\D*?)\s*(?:-|–|—|to|a|bis|até|à)\s*(\d.*)$/i.exec(plain);
  if (between) return rangeBetween(read(between[1] as string), read(between[2] as string));
  const above = /^(?:>=?|≥|over|more than|mais de|über|plus de|más de)\s*(.+)$/i.exec(plain) ?? /^(.+?)\s*(?:\+|or more|ou mais|und mehr|et plus|o más)$/i.exec(plain);
  if (above) return rangeBetween(read(above[1] as string), Number.POSITIVE_INFINITY);
  const atMost = /^(?:<=|≤|up to|até|bis|jusqu'à|hasta)\s*(.+)$/i.exec(plain);
  if (atMost) return rangeBetween(0, read(atMost[1] as string));
  const below = /^(?:<|under|less than|fewer than|menos de|unter|weniger als|moins de)\s*(.+)$/i.exec(plain);
  if (below) return rangeBetween(0, justBelow(read(below[1] as string)));
  const value = read(plain);
  return rangeBetween(value, value);
}

/** People are counted whole; of money a little less is below. Both fall into the band below. */
function justBelow(value: number | null): number | null {
  return value === null ? null : Math.max(0, value - 1);
}

function rangeBetween(from: number | null, to: number | null): Range | null {
  return from === null || to === null || from > to ? null : { from, to };
}

/** Euros that a word behind a number stands for. */
const scales: readonly [RegExp, number][] = [
  [/(?<!\p{L})(m|mn|mio|mi|million|millions|milhões|milhoes|millionen|millones)\.?$/iu, 1_000_000],
  [/(?<!\p{L})(k|tsd|thousand|thousands|mil|milhares|tausend|milliers|miles)\.?$/iu, 1_000],
];
/** A bare number from this on is taken for euros; a smaller one could be millions. */
const surelyEuros = 10_000;

/**
 * A yearly revenue as one of the bands in million euros: the band itself, or an amount in euros ("2,5 M€", "1.200.000 €",
 * "> 50 million"). `inHeading` is what the heading says of the unit. Null where it is none, could be two amounts, is in
 * another currency, or spans several bands.
 */
export function readRevenueBand(text: string, decimal: DecimalMark | null, inHeading = ""): RevenueBand | null {
  const compact = text.replace(/\s/g, "").replace(/[–—]/g, "-");
  const band = revenueBands.find((candidate) => candidate === compact);
  if (band) return band;
  if (/[$£¥]|\b(usd|gbp|chf|jpy|brl|pln|czk|sek|dkk|nok|huf|ron)\b/i.test(text)) return null;
  const unit = scaleOf(`${text.replace(/€|eur(os?)?\b/gi, " ").trim()}`) ?? scaleOf(inHeading.replace(/[()[\]]|€|eur(os?)?\b/gi, " ").trim());
  const range = rangeOf(text.replace(/€|eur(os?)?\b/gi, " ").trim(), (part) => amountOf(part, decimal, unit));
  return range ? bandOf(range) : null;
}

function amountOf(text: string, decimal: DecimalMark | null, unit: number | null): number | null {
  const bare = scales.reduce((rest, [pattern]) => rest.replace(pattern, ""), text.trim()).trim();
  const number = readNumber(bare, decimal);
  if (number === null || number < 0) return null;
  const scale = scaleOf(text.trim()) ?? unit;
  if (scale !== null) return number * scale;
  return number >= surelyEuros || number === 0 ? number : null;
}

function scaleOf(text: string): number | null {
  return scales.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function bandOf({ from, to }: Range): RevenueBand | null {
  const bands = revenueBands.map((band) => ({ band, from: Number.parseInt(band, 10) * 1_000_000, to: Number(/-(\d+)$/.exec(band)?.[1] ?? Number.POSITIVE_INFINITY) * 1_000_000 }));
  return bands.find((band) => from >= band.from && to <= band.to && (from === to || from < band.to))?.band ?? null;
}
