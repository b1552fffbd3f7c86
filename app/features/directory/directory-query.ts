import { type Day, parseDay } from "../../lib/day.ts";
import { fold } from "../../lib/fold.ts";

/** Which directory is looked at: everyone, those who treat patients, or those who supply them. */
export type Scope = "all" | "providers" | "suppliers";

/** The directory at a path of the portal. */
export function scopeAt(pathname: string): Scope {
  const last = pathname.split("/").at(-1);
  return last === "providers" || last === "suppliers" ? last : "all";
}

export const facetNames = ["kind", "service", "language", "market", "accreditation", "product", "capability", "clientele", "region", "city"] as const;
export type FacetName = (typeof facetNames)[number];

/** The facets of each directory, in the order in which they stand on the page and in the URL. */
export const facetsOf: Record<Scope, readonly FacetName[]> = {
  all: ["kind", "region", "city"],
  providers: ["service", "language", "market", "accreditation", "region", "city"],
  suppliers: ["product", "capability", "clientele", "region", "city"],
};

export const orders = ["daily", "name", "relevance"] as const;
export type Order = (typeof orders)[number];

/** A part of the map in degrees; it does not cross the date line. */
export type Area = { west: number; south: number; east: number; north: number };

export type Selection = Partial<Record<FacetName, readonly string[]>>;

export type DirectoryQuery = {
  text: string;
  selected: Selection;
  area: Area | null;
  order: Order;
  /** The slug of the organisation after which the page begins. */
  after: string | null;
  /** The day whose random order the first page had; only beside `after`. */
  orderDay: Day | null;
};

const longestText = 100;
const longestValue = 80;
const mostValues = 40;

/** Relevance where something is searched, else the order that changes daily. */
export function defaultOrder(text: string): Order {
  return fold(text) === "" ? "daily" : "relevance";
}

/** What the URL asks for. Unknown parameters and values without sense are left out; nothing is refused. */
export function parseDirectoryQuery(scope: Scope, params: URLSearchParams): DirectoryQuery {
  const text = (params.get("q") ?? "").replace(/\s+/g, " ").trim().slice(0, longestText);
  const selected: Selection = {};
  for (const facet of facetsOf[scope]) {
    const values = params.getAll(facet).filter((value) => value !== "" && value.length <= longestValue);
    if (values.length > 0) selected[facet] = [...new Set(values)].sort().slice(0, mostValues);
  }
  const after = params.get("after") || null;
  return { text, selected, area: parseArea(params.get("area")), order: parseOrder(params.get("sort"), text), after, orderDay: after ? parseDay(params.get("day") ?? "") : null };
}

function parseOrder(asked: string | null, text: string): Order {
  const order = orders.find((known) => known === asked) ?? defaultOrder(text);
  return order === "relevance" ? defaultOrder(text) : order;
}

/** `west,south,east,north` in degrees; null where it is not a part of the map. */
function parseArea(asked: string | null): Area | null {
  const parts = (asked ?? "").split(",");
  const [west, south, east, north] = parts.map((part) => (/^-?\d{1,3}(\.\d{1,4})?$/.test(part) ? Number(part) : Number.NaN)) as [number, number, number, number];
  const isInside = parts.length === 4 && west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
  return isInside ? { west, south, east, north } : null;
}

/**
 * The query as a URL's search part, the same for every way to write the same query: parameters in one order, values
 * sorted, nothing that says the default. Empty where there is nothing to say, else with the leading `?`.
 */
export function searchOf(scope: Scope, query: DirectoryQuery): string {
  const params = new URLSearchParams();
  if (query.text) params.set("q", query.text);
  for (const facet of facetsOf[scope]) for (const value of [...(query.selected[facet] ?? [])].sort()) params.append(facet, value);
  if (query.area) params.set("area", [query.area.west, query.area.south, query.area.east, query.area.north].join(","));
  if (query.order !== defaultOrder(query.text)) params.set("sort", query.order);
  if (query.after) params.set("after", query.after);
  if (query.after && query.orderDay && query.order !== "name") params.set("day", query.orderDay);
  const search = params.toString();
  return search === "" ? "" : `?${search}`;
}

/** Whether the URL's own parameters say the query in its one way; parameters of others do not count. */
export function isCanonical(scope: Scope, params: URLSearchParams): boolean {
  const own = new Set<string>(["q", ...facetNames, "area", "sort", "after", "day"]);
  const given = new URLSearchParams([...params].filter(([name]) => own.has(name))).toString();
  return given === searchOf(scope, parseDirectoryQuery(scope, params)).slice(1);
}

/** The same query from its first page on. */
export function firstPage(query: DirectoryQuery): DirectoryQuery {
  return { ...query, after: null, orderDay: null };
}

/** The query without one selected value; it begins anew. */
export function withoutValue(query: DirectoryQuery, facet: FacetName, value: string): DirectoryQuery {
  const rest = (query.selected[facet] ?? []).filter((selected) => selected !== value);
  return { ...firstPage(query), selected: { ...query.selected, [facet]: rest } };
}

/** Nothing searched, nothing selected, in the same order. */
export function withoutFilters(query: DirectoryQuery): DirectoryQuery {
  return { text: "", selected: {}, area: null, order: query.order === "relevance" ? "daily" : query.order, after: null, orderDay: null };
}

export function hasFilters(query: DirectoryQuery): boolean {
  return query.text !== "" || query.area !== null || Object.values(query.selected).some((values) => values.length > 0);
}
