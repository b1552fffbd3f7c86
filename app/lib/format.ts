import type { Day } from "./day.ts";

export type Format = {
  /** A calendar day: 2 Jan 2026. */
  day(value: Day | string): string;
  /** A calendar day with its weekday: Friday, 2 January 2026. */
  longDay(value: Day | string): string;
  /** The day on which an instant falls in the viewer's time zone. */
  dayOf(value: Date | string): string;
  /** An instant in the viewer's time zone: 2 Jan 2026, 14:05. */
  instant(value: Date | string): string;
  number(value: number | bigint, options?: Intl.NumberFormatOptions): string;
  /** Integer minor units of an ISO 4217 currency. */
  money(minor: number | bigint, currency: string): string;
  /** The same, without decimals where they would be zero: €48,000. */
  briefMoney(minor: number | bigint, currency: string): string;
};

const known = new Map<string, Format>();
const mostKnown = 100;

/** Writes days, instants, numbers and money as the viewer does. Throws RangeError for a locale or zone that does not exist. */
export function formatFor({ locale, timeZone }: { locale: string; timeZone: string }): Format {
  const key = `${locale} ${timeZone}`;
  const format = known.get(key) ?? makeFormat(locale, timeZone);
  // Intl's formatters take far longer to make than to use. Locales come from requests, so the number of those kept has a limit.
  if (known.size >= mostKnown) known.clear();
  known.set(key, format);
  return format;
}

function makeFormat(locale: string, timeZone: string): Format {
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const longDay = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const dayOf = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone });
  const instant = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone });
  const number = new Intl.NumberFormat(locale);
  return {
    day: (value) => plainSpaces(day.format(new Date(`${value}T00:00:00Z`))),
    longDay: (value) => plainSpaces(longDay.format(new Date(`${value}T00:00:00Z`))),
    dayOf: (value) => plainSpaces(dayOf.format(new Date(value))),
    instant: (value) => plainSpaces(instant.format(new Date(value))),
    number: (value, options) => plainSpaces((options ? new Intl.NumberFormat(locale, options) : number).format(value)),
    money: (minor, currency) => moneyIn(locale, currency, minor, "auto"),
    briefMoney: (minor, currency) => moneyIn(locale, currency, minor, "stripIfInteger"),
  };
}

function moneyIn(locale: string, currency: string, minor: number | bigint, trailingZeroDisplay: "auto" | "stripIfInteger"): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay });
  const digits = new Intl.NumberFormat(locale, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return plainSpaces(format.format(asDecimal(BigInt(minor), digits)));
}

/** The decimal that the minor units mean, as text, so that no amount is too large to be exact. */
function asDecimal(minor: bigint, digits: number): `${number}` {
  const sign = minor < 0n ? "-" : "";
  const padded = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const whole = padded.slice(0, padded.length - digits);
  return `${sign}${whole}${digits > 0 ? `.${padded.slice(-digits)}` : ""}` as `${number}`;
}

// Server and browser may disagree on which no-break space their data has; a page must come out the same on both.
function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u2009]/g, "\u00a0");
}

/** The first language of an Accept-Language header that Intl knows, or null. */
export function preferredLocale(acceptLanguage: string | null): string | null {
  const wishes = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", quality] = part.trim().split(/;\s*q=/);
    return { tag, quality: quality === undefined ? 1 : Number(quality) };
  });
  const wanted = wishes.filter((wish) => wish.quality > 0).sort((one, other) => other.quality - one.quality);
  return wanted.map((wish) => knownLocale(wish.tag)).find((tag) => tag !== null) ?? null;
}

function knownLocale(tag: string): string | null {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  return Intl.DateTimeFormat.supportedLocalesOf([tag])[0] ?? null;
}
