const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
/** CLDR's code for a region that is not known. */
const unknown = "ZZ";

/** The country of an ISO 3166-1 alpha-2 code, in English; null where the code names none. */
export function countryName(code: string): string | null {
  if (code === unknown || !/^[A-Z]{2}$/.test(code)) return null;
  return names.of(code) ?? null;
}
