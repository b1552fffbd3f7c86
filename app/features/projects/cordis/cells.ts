import { type Day, parseDay } from "../../../lib/day.ts";

/**
 * An amount in minor units (cents), read digit by digit. One release writes "1234,5" in one file and "1234.5" in the
 * other, so either mark is the decimal mark where it stands alone; where both occur the last one is. A lone mark before
 * exactly three digits ("1.234") could mean either and is not read. Null: not an amount.
 */
export function readMoney(text: string): { minor: bigint; isExact: boolean } | null {
  const parts = splitAmount(text.trim());
  if (!parts) return null;
  const cents = parts.fraction.slice(0, 2).padEnd(2, "0");
  const rest = parts.fraction.slice(2);
  const truncated = BigInt(parts.whole + cents);
  const roundsUp = rest !== "" && (rest[0] as string) >= "5";
  return { minor: roundsUp ? truncated + 1n : truncated, isExact: /^0*$/.test(rest) };
}

function splitAmount(text: string): { whole: string; fraction: string } | null {
  const plain = /^(\d+)(?:[.,](\d*))?$/.exec(text);
  if (plain) {
    const [, whole, fraction = ""] = plain as unknown as [string, string, string | undefined];
    return fraction.length === 3 && whole.length <= 3 && whole !== "0" ? null : { whole, fraction };
  }
  const grouped = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(text) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/.exec(text);
  if (grouped) return { whole: (grouped[1] as string).replace(/[.,]/g, ""), fraction: grouped[2] as string };
  return /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.test(text) ? { whole: text.replace(/[.,]/g, ""), fraction: "" } : null;
}

/** A calendar day, written "2024-01-31", "2024-01-31 00:00:00" or "31/01/2024" as older releases do. Null: not a day. */
export function readDay(text: string): Day | null {
  const trimmed = text.trim().replace(/[T ]00:00:00(\.0+)?Z?$/, "");
  const slashed = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(trimmed);
  return parseDay(slashed ? `${slashed[3]}-${slashed[2]}-${slashed[1]}` : trimmed);
}

/** A counting number that a float column writes as "7.0". Null: not one. */
export function readWholeNumber(text: string): number | null {
  const match = /^(\d{1,9})(?:[.,]0*)?$/.exec(text.trim());
  return match ? Number(match[1]) : null;
}

export function readYesNo(text: string): boolean | null {
  const folded = text.trim().toLowerCase();
  if (["true", "1", "yes", "y"].includes(folded)) return true;
  return ["false", "0", "no", "n"].includes(folded) ? false : null;
}

const unionCodes: Record<string, string> = { UK: "GB", EL: "GR" };

/** An ISO 3166 code. The European Union's own codes for Greece and the United Kingdom are translated. Null: not a code. */
export function readCountry(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return unionCodes[code] ?? code;
}

/** "latitude,longitude" in degrees, with or without brackets. Null: not a place on Earth. */
export function readCoordinates(text: string): { latitude: number; longitude: number } | null {
  const match = /^\(?\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*\)?$/.exec(text.trim());
  if (!match) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
