/** A name that is stored by language ({ en, pt … }): in the language of the locale, else in English, else "". */
export function nameIn(names: unknown, locale: string | null): string {
  const known = names as Record<string, string | undefined>;
  return known[(locale ?? "en").slice(0, 2)] ?? known.en ?? "";
}
