import { addDays, type Day } from "../../lib/day.ts";
import { organisationKinds } from "../../lib/messages/directory.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { generalAudienceOf } from "../organisations/field-visibility.ts";
import type { OrganisationKind } from "../organisations/full-profile.ts";
import { drawLand } from "./base-map.server.ts";
import { findDirectoryIndex } from "./directory-index.server.ts";
import type { DirectoryIndex } from "./directory-index.ts";
import { type Area, type DirectoryQuery, facetsOf, type Scope } from "./directory-query.ts";
import { countFacets } from "./facet-index.ts";
import { type FacetView, facetViews } from "./facet-view.ts";
import { type DirectoryEntry, listDirectoryEntries } from "./list-directory-entries.server.ts";
import { clustersOf, isInside, type MapCluster, type PlacedPoint, viewOf } from "./map-view.ts";
import { type ResultPage, resultPage } from "./result-page.ts";
import { type SearchHits, searchOrganisations } from "./search-organisations.server.ts";

export type DirectoryMark = Omit<MapCluster, "document"> & { entry: { slug: string; name: string } | null };
export type DirectoryMap = { land: string; marks: DirectoryMark[] /** Sites with a point. */; places: number /** Organisations without one. */; placeless: number };
type Cursor = Pick<DirectoryQuery, "after" | "orderDay">;

export type DirectoryPage = {
  total: number;
  /** How many match before this page. */
  before: number;
  entries: DirectoryEntry[];
  facets: FacetView[];
  map: DirectoryMap | null;
  /** The words that were searched instead of the typed ones, where nobody fits these as they are. */
  corrected: string | null;
  /** True where the directory has nobody at all for this viewer, whatever is searched. */
  isEmpty: boolean;
  previous: Cursor | null;
  next: Cursor | null;
};

const kindOf: Record<Scope, OrganisationKind | null> = { all: null, providers: "provider", suppliers: "supplier" };

/** One page of a directory as the viewer may see it: results, facets with counts, map. Four or five statements, however many organisations there are. */
export async function findDirectoryPage(viewer: Viewer | null, scope: Scope, query: DirectoryQuery, now: Date): Promise<DirectoryPage> {
  const today = await clusterDay(db(), now);
  const audience = generalAudienceOf(viewer);
  const index = await findDirectoryIndex(audience, today);
  const kind = kindOf[scope];
  const hits = await searchOrganisations({ audience, kind }, query.text);
  const found = countFacets(index.facets, candidatesOf(index, kind, hits, query.area), query.selected, facetsOf[scope]);
  const orderDay = query.orderDay === addDays(today, -1) ? query.orderDay : today;
  const order = orderOf(index, query, orderDay, found.matches, hits);
  const page = resultPage(order, found.matches, query.after === null ? null : (index.bySlug.get(query.after) ?? null));
  return {
    total: found.total,
    before: page.before,
    entries: await listDirectoryEntries(
      audience,
      page.shown.map((document) => index.organisationIds[document] as string),
      today,
    ),
    facets: facetViews(index, found.counts, query.selected, facetsOf[scope], organisationKinds),
    map: mapOf(index, found.matches),
    corrected: hits?.corrected ?? null,
    isEmpty: !index.kinds.some((other) => kind === null || other === kind),
    previous: page.previousAfter === null ? null : cursorAfter(index, page.previousAfter, orderDay),
    next: page.nextAfter === null ? null : cursorAfter(index, page.nextAfter, orderDay),
  };
}

function candidatesOf(index: DirectoryIndex, kind: OrganisationKind | null, hits: SearchHits | null, area: Area | null): Uint8Array {
  const candidates = new Uint8Array(index.size);
  for (let document = 0; document < index.size; document += 1) {
    const isKind = kind === null || index.kinds[document] === kind;
    const isHit = hits === null || hits.scores.has(index.organisationIds[document] as string);
    const isThere = area === null || (index.points[document] ?? []).some(([longitude, latitude]) => isInside(area, longitude, latitude));
    candidates[document] = isKind && isHit && isThere ? 1 : 0;
  }
  return candidates;
}

/** All documents in order; by relevance only the matches, equal ones in the order of the day. */
function orderOf(index: DirectoryIndex, query: DirectoryQuery, orderDay: Day, matches: Uint8Array, hits: SearchHits | null): ArrayLike<number> {
  if (query.order === "name") return index.nameOrder;
  const daily = index.dailyOrder(orderDay);
  if (query.order === "daily" || hits === null) return daily;
  const scoreOf = (document: number) => hits.scores.get(index.organisationIds[document] as string) ?? 0;
  // A stable sort keeps the day's order among equals.
  return Array.from(daily)
    .filter((document) => matches[document] === 1)
    .sort((one, other) => scoreOf(other) - scoreOf(one));
}

function cursorAfter(index: DirectoryIndex, after: Exclude<ResultPage["previousAfter"], null>, orderDay: Day): Cursor {
  return after === "start" ? { after: null, orderDay: null } : { after: index.slugs[after] ?? null, orderDay };
}

function mapOf(index: DirectoryIndex, matches: Uint8Array): DirectoryMap | null {
  const points: PlacedPoint[] = [];
  let placeless = 0;
  index.points.forEach((places, document) => {
    if (matches[document] !== 1) return;
    if (places.length === 0) placeless += 1;
    for (const [longitude, latitude, city] of places) points.push({ longitude, latitude, city, document });
  });
  const view = viewOf(points);
  if (!view) return null;
  const marks = clustersOf(points, view).map(({ document, ...mark }) => ({
    ...mark,
    entry: document === null ? null : { slug: index.slugs[document] as string, name: index.names[document] as string },
  }));
  return { land: drawLand(view), marks, places: points.length, placeless };
}
