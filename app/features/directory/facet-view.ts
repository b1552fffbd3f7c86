import { countryName } from "../../lib/messages/countries.ts";
import { languageName } from "../../lib/messages/languages.ts";
import type { OrganisationKind, Vocabulary } from "../organisations/full-profile.ts";
import { termLabel } from "../organisations/vocabulary/term-label.ts";
import type { DirectoryIndex, IndexedTerm } from "./directory-index.ts";
import type { FacetName, Selection } from "./directory-query.ts";
import type { FacetCounts } from "./facet-index.ts";
import { regionName } from "./region-names.ts";

export type FacetOption = { value: string; label: string; count: number; isSelected: boolean; children: FacetOption[] };
export type FacetView = { facet: FacetName; options: FacetOption[] /** Values that are left out because they would not fit. */; hidden: number };

const vocabularies = { service: "service", product: "product", capability: "capability", clientele: "clientele" } as const satisfies Partial<Record<FacetName, Vocabulary>>;

/** More values than this are not offered: whoever looks for a rare one searches for it. */
const mostOptions = 40;

/**
 * The facets as the page offers them: values that someone has under the other filters, and the selected ones. Terms of a
 * vocabulary stand in its order under their headings, everything else with the most frequent first.
 */
export function facetViews(
  index: DirectoryIndex,
  counts: FacetCounts["counts"],
  selected: Selection,
  facets: readonly FacetName[],
  kinds: Record<OrganisationKind, string>,
): FacetView[] {
  return facets.map((facet) => {
    const counted = counts[facet] ?? new Map<string, number>();
    const chosen = selected[facet] ?? [];
    const values = [...new Set([...counted.keys(), ...chosen])].filter((value) => (counted.get(value) ?? 0) > 0 || chosen.includes(value));
    const optionOf = (value: string): FacetOption => ({
      value,
      label: labelOf(index, facet, value, kinds),
      count: counted.get(value) ?? 0,
      isSelected: chosen.includes(value),
      children: [],
    });
    if (facet in vocabularies) return { facet, options: termOptions(termsOf(index, facet), values, optionOf), hidden: 0 };
    const options = values.map(optionOf).sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, "en"));
    const shown = options.filter((option, place) => place < mostOptions || option.isSelected);
    return { facet, options: shown, hidden: options.length - shown.length };
  });
}

function termsOf(index: DirectoryIndex, facet: FacetName): IndexedTerm[] {
  const vocabulary = vocabularies[facet as keyof typeof vocabularies];
  return index.terms.filter((term) => term.vocabulary === vocabulary);
}

function termOptions(terms: readonly IndexedTerm[], values: readonly string[], optionOf: (value: string) => FacetOption): FacetOption[] {
  const given = new Set(values);
  const known = new Set(terms.map((term) => term.code));
  const headings = terms.filter((term) => term.heading === null && (given.has(term.code) || terms.some((child) => child.heading === term.code && given.has(child.code))));
  const options = headings.map((heading) => ({
    ...optionOf(heading.code),
    children: terms.filter((term) => term.heading === heading.code && given.has(term.code)).map((term) => optionOf(term.code)),
  }));
  return [...options, ...values.filter((value) => !known.has(value)).map(optionOf)];
}

function labelOf(index: DirectoryIndex, facet: FacetName, value: string, kinds: Record<OrganisationKind, string>): string {
  if (facet in vocabularies) return termLabel(termsOf(index, facet).find((term) => term.code === value) ?? { code: value, labels: {} });
  const written = index.written[facet]?.get(value);
  if (written !== undefined) return written;
  return plainLabel(facet, value, kinds);
}

function plainLabel(facet: FacetName, value: string, kinds: Record<OrganisationKind, string>): string {
  if (facet === "kind") return Object.hasOwn(kinds, value) ? kinds[value as OrganisationKind] : value;
  if (facet === "region") return regionName(value);
  if (facet === "language") return languageName(value);
  if (facet === "market") return countryName(value);
  return value;
}
