import { addDays, type Day } from "../../lib/day.ts";
import { organisationKinds } from "../../lib/messages/directory.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { generalAudienceOf, type Visibility } from "../organisations/field-visibility.ts";
import type { OrganisationKind } from "../organisations/full-profile.ts";
import { drawLand } from "./base-map.server.ts";
import { findDirectoryIndex } from "./directory-index.server.ts";
import type { DirectoryIndex } from "./directory-index.ts";
import { type Area, type DirectoryQuery, facetsOf, type Scope } from "./directory-query.ts";
import { countFacets } from "./facet-index.ts";
import { type FacetView, facetViews } from "./facet-view.ts";
import { type DirectoryEntry, listDirectoryEntries } from "./list-directory-entries.server.ts";
import { clustersOf, isInside, type MapCluster, viewOf } from "./map-view.ts";
import { type ResultPage, resultPage } from "./result-page.ts";
import { bestFirst, type SearchHits, searchOrganisations } from "./search-organisations.server.ts";

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
  const list = await findList(index, { audience, scope, query });
  const orderDay = query.orderDay === addDays(today, -1) ? query.orderDay : today;
  const order = orderOf(index, query, orderDay, list.scores);
  const page = resultPage(order, list.matches, query.after === null ? null : (index.bySlug.get(query.after) ?? null));
  return {
    total: list.total,
    before: page.before,
    entries: await listDirectoryEntries(
      audience,
      page.shown.map((document) => index.organisationIds[document] as string),
      today,
    ),
    facets: list.facets,
    map: list.map,
    corrected: list.corrected,
    isEmpty: isEmpty(index, kindOf[scope]),
    previous: page.previousAfter === null ? null : cursorAfter(index, page.previousAfter, orderDay),
    next: page.nextAfter === null ? null : cursorAfter(index, page.nextAfter, orderDay),
  };
}

function isEmpty(index: DirectoryIndex, kind: OrganisationKind | null): boolean {
  return kind === null ? index.size === 0 : !index.ofKind.has(kind);
}

/** What all pages of a list have in common, whatever their order. */
type List = Pick<DirectoryPage, "total" | "facets" | "map" | "corrected"> & { matches: Uint8Array; scores: Uint8Array | null };
type Asked = { audience: Visibility; scope: Scope; query: DirectoryQuery };

// By index, so that they go with it: an index is one state of the data on one day for one audience.
const lists = new WeakMap<DirectoryIndex, Map<string, List>>();
const mostLists = 100;

async function findList(index: DirectoryIndex, asked: Asked): Promise<List> {
  const known = lists.get(index) ?? new Map<string, List>();
  lists.set(index, known);
  const { text, selected, area } = asked.query;
  const key = JSON.stringify([asked.scope, text, facetsOf[asked.scope].map((facet) => selected[facet] ?? []), area]);
  const list = known.get(key) ?? (await makeList(index, asked));
  // The least recently asked for goes first.
  known.delete(key);
  known.set(key, list);
  if (known.size > mostLists) known.delete(known.keys().next().value as string);
  return list;
}

async function makeList(index: DirectoryIndex, { audience, scope, query }: Asked): Promise<List> {
  const kind = kindOf[scope];
  const hits = await searchOrganisations({ audience, kind }, query.text);
  const scores = hits && scoresOf(index, hits);
  const { matches, total, counts } = countFacets(index.facets, candidatesOf(index, kind, scores, query.area), query.selected, facetsOf[scope]);
  const facets = facetViews(index, counts, query.selected, facetsOf[scope], organisationKinds);
  return { total, matches, scores, facets, map: mapOf(index, matches, total), corrected: hits?.corrected ?? null };
}

function candidatesOf(index: DirectoryIndex, kind: OrganisationKind | null, scores: Uint8Array | null, area: Area | null): Uint8Array {
  const isKind = kind === null ? null : (index.ofKind.get(kind) ?? new Uint8Array(index.size));
  const isThere = area === null ? null : documentsIn(area, index);
  const candidates = new Uint8Array(index.size);
  for (let document = 0; document < index.size; document += 1) {
    if (isKind?.[document] !== 0 && isThere?.[document] !== 0 && scores?.[document] !== 0) candidates[document] = 1;
  }
  return candidates;
}

/** How well each document fits what was searched; 0 where it does not. Who was published a moment ago may be missing in the index. */
function scoresOf(index: DirectoryIndex, hits: SearchHits): Uint8Array {
  const scores = new Uint8Array(index.size);
  for (const [organisationId, score] of hits.scores) {
    const document = index.byId.get(organisationId);
    if (document !== undefined) scores[document] = score;
  }
  return scores;
}

function documentsIn(area: Area, { size, places }: DirectoryIndex): Uint8Array {
  const inside = new Uint8Array(size);
  places.documents.forEach((document, place) => {
    if (isInside(area, places.longitudes[place] as number, places.latitudes[place] as number)) inside[document] = 1;
  });
  return inside;
}

/** All documents in order; by relevance only those that were found, equal ones in the order of the day. */
function orderOf(index: DirectoryIndex, query: DirectoryQuery, orderDay: Day, scores: Uint8Array | null): ArrayLike<number> {
  if (query.order === "name") return index.nameOrder;
  const daily = index.dailyOrder(orderDay);
  if (query.order === "daily" || scores === null) return daily;
  return bestFirst.flatMap((score) => Array.from(daily.filter((document) => scores[document] === score)));
}

function cursorAfter(index: DirectoryIndex, after: Exclude<ResultPage["previousAfter"], null>, orderDay: Day): Cursor {
  return after === "start" ? { after: null, orderDay: null } : { after: index.slugs[after] ?? null, orderDay };
}

function mapOf({ places, slugs, names }: DirectoryIndex, matches: Uint8Array, total: number): DirectoryMap | null {
  const { documents } = places;
  const shown: number[] = [];
  let placed = 0;
  let last = -1;
  for (let place = 0; place < documents.length; place += 1) {
    const document = documents[place] as number;
    if (matches[document] !== 1) continue;
    shown.push(place);
    // Places stand in the order of their documents.
    if (document !== last) placed += 1;
    last = document;
  }
  const view = viewOf(places, shown);
  if (!view) return null;
  const marks = clustersOf(places, shown, view).map(({ document, ...mark }) => ({
    ...mark,
    entry: document === null ? null : { slug: slugs[document] as string, name: names[document] as string },
  }));
  return { land: drawLand(view), marks, places: shown.length, placeless: total - placed };
}
