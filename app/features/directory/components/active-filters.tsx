import { Link } from "@remix-run/react";
import { directory as words } from "../../../lib/messages/directory.ts";
import { Icon } from "../../../ui/icon.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { type DirectoryQuery, type FacetName, firstPage, type Scope, searchOf, withoutFilters, withoutValue } from "../directory-query.ts";
import type { FacetOption, FacetView } from "../facet-view.ts";

export type ActiveFilter = { label: string; facet: FacetName | null; without: DirectoryQuery };

/** What narrows the list now, each with the query that it leaves when taken away. */
export function activeFilters(query: DirectoryQuery, facets: readonly FacetView[]): ActiveFilter[] {
  const text =
    query.text === "" ? [] : [{ label: words.active.text({ text: query.text }), facet: null, without: { ...firstPage(query), text: "", order: withoutFilters(query).order } }];
  const area = query.area === null ? [] : [{ label: words.active.area, facet: null, without: { ...firstPage(query), area: null } }];
  const values = facets.flatMap(({ facet, options }) =>
    selectedIn(options).map(({ value, label }) => ({ label: `${words.facets[facet]}: ${label}`, facet, without: withoutValue(query, facet, value) })),
  );
  return [...text, ...area, ...values];
}

function selectedIn(options: readonly FacetOption[]): FacetOption[] {
  return options.flatMap((option) => [...(option.isSelected ? [option] : []), ...selectedIn(option.children)]);
}

export function ActiveFilters({ scope, path, query, filters }: { scope: Scope; path: string; query: DirectoryQuery; filters: readonly ActiveFilter[] }) {
  if (filters.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h2 className="sr-only">{words.active.label}</h2>
      <ul className="flex flex-wrap gap-2">
        {filters.map(({ label, without }) => (
          <li key={label}>
            <Link
              to={path + searchOf(scope, without)}
              preventScrollReset
              className="inline-flex min-h-9 items-center gap-2 rounded-full border border-accent-line bg-accent-soft px-3 py-1 text-sm hover:border-accent"
            >
              <span className="sr-only">{words.active.remove({ label })}</span>
              <span aria-hidden="true">{label}</span>
              <Icon name="cross" className="size-3.5" />
            </Link>
          </li>
        ))}
      </ul>
      <TextLink to={path + searchOf(scope, withoutFilters(query))} preventScrollReset className="inline-flex min-h-9 items-center text-sm">
        {words.active.clear}
      </TextLink>
    </div>
  );
}
