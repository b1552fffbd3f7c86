import { slugOf } from "../../../lib/fold.ts";

// Words that stand in the same place of a URL as an organisation's slug.
const reserved = new Set(["providers", "suppliers", "map", "search", "new", "office"]);

/** The slug for a name that nobody has: the name's own, else with the first free number from 2 on. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name);
  const isFree = (slug: string) => !taken.has(slug) && !reserved.has(slug);
  if (isFree(base)) return base;
  let number = 2;
  while (!isFree(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
