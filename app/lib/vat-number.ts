import { checkVAT, countries } from "jsvat";

/** VAT numbers carry the prefix of the tax administration, which is not always the ISO country (Greece: EL). */
const prefixOf: Record<string, string> = { GR: "EL" };
const shape = /^[A-Z0-9+*]{4,15}$/;

/**
 * A VAT number as it is stored: capitals and digits only, with its country's prefix ("PT 501 442 600" → "PT501442600").
 * Null where the country's own rules (length, check digits; jsvat, offline) refuse it. Numbers of countries that
 * jsvat does not know are checked for their characters only. Whether a number was issued, only VIES knows.
 */
export function parseVatNumber(countryCode: string, text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s.\-/]/g, "");
  const prefix = prefixOf[countryCode] ?? countryCode;
  if (!shape.test(bare)) return null;
  const rules = countries.filter((country) => country.codes.includes(countryCode));
  const whole = bare.startsWith(prefix) ? bare : prefix + bare;
  if (rules.length === 0) return whole;
  return checkVAT(whole, rules).isValid ? whole : null;
}
