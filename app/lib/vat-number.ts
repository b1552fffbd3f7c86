import { checkVAT, countries } from "jsvat";
import { ok, type Result, refuse } from "./result.ts";

export type VatProblem = "vat-malformed" | "vat-wrong-check-digit" | "vat-of-another-country";

/** The number as it is stored, and whether a rule for the country was known. */
export type CheckedVat = { vatNumber: string; isChecked: boolean };

/** Prefixes of VAT numbers, where they are not the country's own code. Northern Ireland has its own beside the United Kingdom's. */
const prefixes: Record<string, readonly string[]> = { GR: ["EL"], GB: ["GB", "XI"], CH: ["CHE"] };

const punctuation = /[\s.\-/]/g;
const shape = /^[A-Z0-9+*]{4,20}$/;

/**
 * Checks a VAT number's form and check digits by the rules of the country (ISO 3166-1 alpha-2), with or without its prefix
 * and with any spacing ("PT 501 442 600" → "PT501442600"). Whether the number was ever issued only the country's register
 * knows. Countries without a rule here: letters and digits, with `isChecked` false.
 */
export function checkVatNumber(text: string, countryCode: string): Result<CheckedVat, VatProblem> {
  const compact = text.toUpperCase().replace(punctuation, "");
  if (!shape.test(compact)) return refuse("vat-malformed");
  const own = prefixes[countryCode] ?? [countryCode];
  const carried = own.find((prefix) => compact.startsWith(prefix));
  const prefix = carried ?? (own[0] as string);
  const vatNumber = prefix + (carried ? compact.slice(carried.length) : compact);
  const rule = ruleFor(countryCode);
  if (!rule) return ok({ vatNumber, isChecked: false });
  // Northern Ireland's numbers are made like the rest of the United Kingdom's.
  const answer = checkVAT(vatNumber.replace(/^XI/, "GB"), [rule]);
  if (answer.isValid) return ok({ vatNumber, isChecked: true });
  if (answer.isValidFormat) return refuse("vat-wrong-check-digit");
  return belongsElsewhere(compact, countryCode) ? refuse("vat-of-another-country") : refuse("vat-malformed");
}

/** The number as `checkVatNumber` stores it, or null where it refuses it. */
export function parseVatNumber(countryCode: string, text: string): string | null {
  const checked = checkVatNumber(text, countryCode);
  return checked.ok ? checked.value.vatNumber : null;
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
