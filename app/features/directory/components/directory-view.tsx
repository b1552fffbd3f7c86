import { directory as words } from "../../../lib/messages/directory.ts";
import { Button } from "../../../ui/button.tsx";
import { Chevron } from "../../../ui/disclosure.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Page } from "../../../ui/page.tsx";
import { CursorPager } from "../../../ui/pager.tsx";
import { SubNav } from "../../../ui/sub-nav.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { type DirectoryQuery, firstPage, type Scope, searchOf } from "../directory-query.ts";
import type { DirectoryPage } from "../find-directory-page.server.ts";
import { ActiveFilters, activeFilters } from "./active-filters.tsx";
import { DirectoryForm, OrderSelect } from "./directory-form.tsx";
import { DirectoryMap } from "./directory-map.tsx";
import { FacetList } from "./facet-list.tsx";
import { type DirectoryLinks, scopePath } from "./links.ts";
import { NoResults } from "./no-results.tsx";
import { ResultCard } from "./result-card.tsx";

export type DirectoryViewProps = { scope: Scope; query: DirectoryQuery; page: DirectoryPage; links: DirectoryLinks };

/** One of the three directories. */
export function DirectoryView(props: DirectoryViewProps) {
  const { scope, links, page } = props;
  const tabs = (["all", "providers", "suppliers"] as const).map((other) => ({ to: scopePath(links, other), label: words.scopes[other].tab, end: true }));
  return (
    <Page title={words.scopes[scope].title} lead={words.scopes[scope].lead}>
      <div>
        <SubNav label={words.tabsLabel} items={tabs} />
        {page.isEmpty ? <EmptyState icon="building" title={words.empty.title} body={words.empty.body} /> : <Browse {...props} />}
      </div>
    </Page>
  );
}

function Browse({ scope, query, page, links }: DirectoryViewProps) {
  const path = scopePath(links, scope);
  const filters = activeFilters(query, page.facets);
  const chosen = filters.filter((filter) => filter.facet !== null).length;
  const panel = page.facets.some(({ options }) => options.length > 0) && (
    <details className="group/disclosure open-when-wide rounded-xl print:hidden">
      <summary className="flex min-h-11 items-center gap-3 rounded-xl border border-line bg-surface px-4 py-3 font-medium">
        <Chevron />
        {words.search.filtersCount({ count: chosen })}
      </summary>
      <div className="mt-3 space-y-3 lg:mt-0">
        <h2 className="sr-only">{words.search.filters}</h2>
        <FacetList facets={page.facets} />
        <noscript>
          <Button className="w-full">{words.search.apply}</Button>
        </noscript>
      </div>
    </details>
  );
  return (
    <DirectoryForm scope={scope} path={path} query={query} filters={panel}>
      <ActiveFilters scope={scope} path={path} query={query} filters={filters} />
      <ResultsHead query={query} page={page} />
      {page.map && <DirectoryMap map={page.map} scope={scope} path={path} query={query} links={links} />}
      <div className="space-y-4">
        {page.entries.map((entry) => (
          <ResultCard key={entry.organisationId} entry={entry} links={links} />
        ))}
      </div>
      {page.total === 0 && <NoResults scope={scope} path={path} query={query} filters={filters} facets={page.facets} links={links} />}
      <Pages scope={scope} path={path} query={query} page={page} />
      <Exports links={links} />
    </DirectoryForm>
  );
}

function ResultsHead({ query, page }: { query: DirectoryQuery; page: DirectoryPage }) {
  const note = { daily: words.order.dailyNote, name: words.order.nameNote, relevance: words.order.relevanceNote }[query.order];
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 aria-live="polite" className="font-semibold text-xl tracking-tight">
          {words.results.total({ count: page.total })}
        </h2>
        {page.total > 1 && <OrderSelect query={query} />}
      </div>
      {page.corrected && page.total > 0 && <p>{words.results.corrected({ text: query.text, corrected: page.corrected })}</p>}
      {page.total > 1 && <p className="max-w-prose text-muted text-sm">{note}</p>}
    </div>
  );
}

function Pages({ scope, path, query, page }: Pick<DirectoryViewProps, "scope" | "query" | "page"> & { path: string }) {
  const format = useFormat();
  const urlOf = (cursor: DirectoryPage["next"]) => cursor && path + searchOf(scope, { ...query, ...cursor });
  const [first, last] = [page.before + 1, page.before + page.entries.length];
  if (page.total === 0 || (page.before === 0 && !page.next)) return null;
  return (
    <CursorPager
      first={page.previous?.after ? path + searchOf(scope, firstPage(query)) : null}
      previous={urlOf(page.previous)}
      next={urlOf(page.next)}
      summary={words.results.range({ first: format.number(first), last: format.number(last), total: format.number(page.total) })}
    />
  );
}

function Exports({ links }: { links: DirectoryLinks }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">{words.exports.label}</span>
      <TextLink to={links.directoryCsv()} reloadDocument>
        {words.exports.csv}
      </TextLink>
      <TextLink to={links.directoryJson()} reloadDocument>
        {words.exports.json}
      </TextLink>
    </p>
  );
}
