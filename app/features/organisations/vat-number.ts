import { checkVAT, countries } from "jsvat";
import { ok, type Result, refuse } from "../../lib/result.ts";

export type VatProblem = "vat-malformed" | "vat-wrong-check-digit" | "vat-of-another-country";

/** The number as it is stored, and whether a rule for the country was known. */
export type CheckedVat = { vatNumber: string; isChecked: boolean };

/** Prefixes of VAT numbers, where they are not the country's own code. Northern Ireland has its own beside the United Kingdom's. */
const prefixes: Record<string, readonly string[]> = { GR: ["EL"], GB: ["GB", "XI"], CH: ["CHE"] };

const punctuation = /[\s.\-/]/g;

/**
 * Checks a VAT number's form and check digits by the rules of the country (ISO 3166-1 alpha-2), with or without its prefix
 * and with any spacing. Whether the number was ever issued only the country's register knows. Countries without a rule
 * here: any 4 to 20 letters and digits, with `isChecked` false.
 */
export function checkVatNumber(text: string, countryCode: string): Result<CheckedVat, VatProblem> {
  const compact = text.toUpperCase().replace(punctuation, "");
  const rule = ruleFor(countryCode);
  if (!rule) return /^[A-Z0-9]{4,20}$/.test(compact) ? ok({ vatNumber: compact, isChecked: false }) : refuse("vat-malformed");
  const own = prefixes[countryCode] ?? [countryCode];
  const carried = own.find((prefix) => compact.startsWith(prefix));
  const prefix = carried ?? (own[0] as string);
  const body = carried ? compact.slice(carried.length) : compact;
  // Northern Ireland's numbers are made like the rest of the United Kingdom's.
  const answer = checkVAT((prefix === "XI" ? "GB" : prefix) + body, [rule]);
  if (answer.isValid) return ok({ vatNumber: prefix + body, isChecked: true });
  if (answer.isValidFormat) return refuse("vat-wrong-check-digit");
  return belongsElsewhere(compact, countryCode) ? refuse("vat-of-another-country") : refuse("vat-malformed");
}

function ruleFor(countryCode: string) {
  return countries.find((country) => country.codes[0] === countryCode);
}

function belongsElsewhere(compact: string, countryCode: string): boolean {
  return checkVAT(
    compact,
    countries.filter((country) => country.codes[0] !== countryCode),
  ).isValid;
}
