/** An amount in the currency's smallest unit (cents), with the currency's ISO 4217 code. Never a float. */
export type Money = { minor: bigint; currency: string };

const decimalsOf = new Map<string, number>();

/** How many decimals the currency is written with (ISO 4217): 2 for EUR, 0 for JPY, 3 for BHD; 2 for a code that nobody knows. */
export function currencyDecimals(currency: string): number {
  const known = decimalsOf.get(currency);
  if (known !== undefined) return known;
  const decimals = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  decimalsOf.set(currency, decimals);
  return decimals;
}

const decimal = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/**
 * A decimal number with a point, such as "8.850", in the currency's smallest unit. Null where it is no such number;
 * "too-fine" where it says more than the currency can hold, which nobody may round away unseen.
 */
export function parseMinor(text: string, currency: string): bigint | null | "too-fine" {
  const match = decimal.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = ""] = match;
  const decimals = currencyDecimals(currency);
  if (/[1-9]/.test(fraction.slice(decimals))) return "too-fine";
  const minor = BigInt(`${whole}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  return sign === "-" ? -minor : minor;
}

/** The amount as a plain decimal number: 885n EUR is "8.85", -5n JPY is "-5". */
export function formatMinor({ minor, currency }: Money): string {
  const decimals = currencyDecimals(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, "0");
  const sign = minor < 0n ? "-" : "";
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
