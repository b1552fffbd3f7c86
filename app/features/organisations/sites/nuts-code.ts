import { ok, type Result, refuse } from "../../../lib/result.ts";

/** NUTS 2021/2024 (Regulation (EC) 1059/2003) and the statistical regions that EFTA and candidate countries agreed on with Eurostat. */
const nutsCountries = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
  ...["AL", "CH", "GB", "IS", "LI", "ME", "MK", "NO", "RS", "TR"],
] as const;

/** Where the NUTS prefix is not the ISO code. */
const prefixOf: Record<string, string> = { GR: "EL", GB: "UK" };

export type NutsProblem = "nuts-malformed" | "nuts-of-another-country" | "nuts-not-in-this-country";

/**
 * Checks the form of a NUTS code for an ISO 3166-1 alpha-2 country: its two letters, then up to three letters or digits
 * (level 0 to 3). Whether the region exists in some year's list is not asked: lists change every three years.
 */
export function checkNutsCode(text: string, countryCode: string): Result<string, NutsProblem> {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code)) return refuse("nuts-malformed");
  if (!(nutsCountries as readonly string[]).includes(countryCode)) return refuse("nuts-not-in-this-country");
  return code.startsWith(prefixOf[countryCode] ?? countryCode) ? ok(code) : refuse("nuts-of-another-country");
}
