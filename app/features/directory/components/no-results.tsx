import { directory as words } from "../../../lib/messages/directory.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { type DirectoryQuery, type Scope, searchOf, withoutFilters } from "../directory-query.ts";
import type { FacetView } from "../facet-view.ts";
import type { ActiveFilter } from "./active-filters.tsx";
import { type DirectoryLinks, scopePath } from "./links.ts";

type NoResultsProps = { scope: Scope; path: string; query: DirectoryQuery; filters: readonly ActiveFilter[]; facets: readonly FacetView[]; links: DirectoryLinks };

/** Nobody fits: ways on that lead somewhere. */
export function NoResults({ scope, path, query, filters, facets, links }: NoResultsProps) {
  const suggestions = [...filterSuggestions(scope, path, filters, facets), ...textSuggestions({ scope, path, query, links })];
  return (
    <EmptyState
      icon="search"
      title={words.none.title}
      body={
        <>
          <p>{words.none.body}</p>
          <ul className="mt-3 space-y-2">
            {suggestions.map(({ to, label }) => (
              <li key={label}>
                <TextLink to={to}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

/** A facet's counts ignore its own selection: where they are not all zero, taking a value away brings results. */
function filterSuggestions(scope: Scope, path: string, filters: readonly ActiveFilter[], facets: readonly FacetView[]) {
  const helpful = new Set(facets.flatMap(({ facet, options }) => (options.some((option) => option.count > 0) ? [facet] : [])));
  return filters
    .filter((filter) => filter.facet !== null && helpful.has(filter.facet))
    .map((filter) => ({ to: path + searchOf(scope, filter.without), label: words.none.without({ label: filter.label }) }));
}

function textSuggestions({ scope, path, query, links }: Pick<NoResultsProps, "scope" | "path" | "query" | "links">) {
  const textOnly = { ...withoutFilters(query), text: query.text, order: query.order };
  const isNarrowed = searchOf(scope, textOnly) !== searchOf(scope, query);
  return [
    ...(query.text && isNarrowed ? [{ to: path + searchOf(scope, textOnly), label: words.none.fewerWords({ text: query.text }) }] : []),
    ...(scope !== "all" ? [{ to: scopePath(links, "all") + searchOf("all", { ...textOnly, selected: {} }), label: words.none.elsewhere }] : []),
    { to: path + searchOf(scope, withoutFilters(query)), label: words.none.clear },
  ];
}
