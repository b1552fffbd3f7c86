import { type GeoProjection, geoMercator, geoMercatorRaw } from "d3-geo";
import type { Area } from "./directory-query.ts";

/** The map's own units; the page scales them to its width. */
export const mapSize = { width: 480, height: 220 } as const;

export type PlacedPoint = { longitude: number; latitude: number; city: string; document: number };

/** Points in flat arrays: a map of ten thousand is drawn anew for every page. Point `p` lies in `cities[cityOf[p]]` and belongs to `documents[p]`. */
export type Places = {
  longitudes: Float64Array;
  latitudes: Float64Array;
  /** Mercator's northing of the latitude, for a globe of radius 1. */
  northings: Float64Array;
  cityOf: Uint32Array;
  cities: readonly string[];
  documents: Uint32Array;
};

export function placesOf(points: readonly PlacedPoint[]): Places {
  const cities = new Map<string, number>();
  for (const { city } of points) if (!cities.has(city)) cities.set(city, cities.size);
  return {
    longitudes: Float64Array.from(points, (point) => point.longitude),
    latitudes: Float64Array.from(points, (point) => point.latitude),
    northings: Float64Array.from(points, (point) => geoMercatorRaw(0, radians(point.latitude))[1]),
    cityOf: Uint32Array.from(points, (point) => cities.get(point.city) as number),
    cities: [...cities.keys()],
    documents: Uint32Array.from(points, (point) => point.document),
  };
}

/** Points that stand too near to each other to be told apart at this scale, as one mark. */
export type MapCluster = {
  x: number;
  y: number;
  /** How many organisations, each counted once. */
  count: number;
  /** Towns in it, the most frequent first; no more than a label names. */
  cities: string[];
  /** How many towns there are besides. */
  moreCities: number;
  /** The only organisation in it; null where there are several. */
  document: number | null;
  /** What to show next to tell them apart. */
  area: Area;
};

const smallestSpan = 0.3;
const margin = 0.12;
/** Marks nearer than this many map units would lie on each other's touch target. */
const nearest = 40;
const mostLatitude = 80;
const townsNamed = 3;

/**
 * The part of the world that the map shows for the places: their bounds with a margin, widened to the map's shape. Edges
 * are rounded outwards to tenths of its span, so that near views are one view and its land is drawn once. Null without places.
 */
export function viewOf(places: Places, shown: ArrayLike<number>): Area | null {
  if (shown.length === 0) return null;
  const bounds = boundsOf(places, shown);
  const middle = { longitude: (bounds.west + bounds.east) / 2, latitude: (bounds.south + bounds.north) / 2 };
  const stretch = Math.cos((middle.latitude * Math.PI) / 180);
  const height = Math.max(bounds.north - bounds.south, smallestSpan, ((bounds.east - bounds.west) * stretch * mapSize.height) / mapSize.width) * (1 + 2 * margin);
  const step = niceStep(height / 10);
  const halfWidth = (height / 2) * (mapSize.width / mapSize.height / stretch);
  return {
    west: Math.max(-180, roundTo(middle.longitude - halfWidth, step, Math.floor)),
    east: Math.min(180, roundTo(middle.longitude + halfWidth, step, Math.ceil)),
    south: Math.max(-mostLatitude, roundTo(middle.latitude - height / 2, step, Math.floor)),
    north: Math.min(mostLatitude, roundTo(middle.latitude + height / 2, step, Math.ceil)),
  };
}

/** Mercator, fitted so that the whole view is on the map. */
export function projectionOf(view: Area): GeoProjection {
  const corners = { type: "MultiPoint" as const, coordinates: [...cornersOf(view)] };
  return geoMercator()
    .fitSize([mapSize.width, mapSize.height], corners)
    .clipExtent([
      [-2, -2],
      [mapSize.width + 2, mapSize.height + 2],
    ]);
}

function cornersOf({ west, south, east, north }: Area): [number, number][] {
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
  ];
}

/** The places as marks: collected in a grid, then marks that still touch are joined. Largest first. */
export function clustersOf(places: Places, shown: ArrayLike<number>, view: Area): MapCluster[] {
  const projection = projectionOf(view);
  const scale = projection.scale();
  const [left, top] = projection.translate();
  const cells = new Map<number, Group>();
  for (let at = 0; at < shown.length; at += 1) {
    const place = shown[at] as number;
    const x = left + scale * radians(places.longitudes[place] as number);
    const y = top - scale * (places.northings[place] as number);
    const key = Math.floor(y / nearest) * mapSize.width + Math.floor(x / nearest);
    let cell = cells.get(key);
    if (!cell) {
      cell = { sumX: 0, sumY: 0, places: [] };
      cells.set(key, cell);
    }
    cell.sumX += x;
    cell.sumY += y;
    cell.places.push(place);
  }
  return joinTouching([...cells.values()])
    .map((group) => clusterOf(places, group))
    .sort((one, other) => other.count - one.count || one.x - other.x || one.y - other.y);
}

/** It stands at the mean of its places. */
type Group = { sumX: number; sumY: number; places: number[] };

function joinTouching(groups: Group[]): Group[] {
  const left = groups.sort((one, other) => other.places.length - one.places.length);
  const done: Group[] = [];
  for (let group = left.shift(); group; group = left.shift()) {
    const mark = group;
    const touching = left.findIndex((other) => distance(mark, other) < nearest);
    if (touching === -1) {
      done.push(mark);
      continue;
    }
    const other = left.splice(touching, 1)[0] as Group;
    left.unshift({ sumX: mark.sumX + other.sumX, sumY: mark.sumY + other.sumY, places: mark.places.concat(other.places) });
  }
  return done;
}

function distance(one: Group, other: Group): number {
  const [here, there] = [meanOf(one), meanOf(other)];
  return Math.hypot(there.x - here.x, there.y - here.y);
}

function meanOf({ sumX, sumY, places }: Group): { x: number; y: number } {
  return { x: sumX / places.length, y: sumY / places.length };
}

function clusterOf(places: Places, group: Group): MapCluster {
  const { x, y } = meanOf(group);
  const members = group.places;
  const counted = new Uint8Array((places.documents.at(-1) ?? 0) + 1);
  const perCity = new Uint32Array(places.cities.length);
  let count = 0;
  for (const place of members) {
    const document = places.documents[place] as number;
    count += 1 - (counted[document] as number);
    counted[document] = 1;
    const city = places.cityOf[place] as number;
    perCity[city] = (perCity[city] as number) + 1;
  }
  const cities = citiesByCount(places.cities, perCity);
  return {
    x: Math.round(x * 10) / 10,
    y: Math.round(y * 10) / 10,
    count,
    cities: cities.slice(0, townsNamed),
    moreCities: Math.max(0, cities.length - townsNamed),
    document: count === 1 ? (places.documents[members[0] as number] as number) : null,
    area: areaAround(places, members),
  };
}

function citiesByCount(cities: readonly string[], counts: Uint32Array): string[] {
  return cities
    .map((city, place) => ({ city, count: counts[place] as number }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.city < other.city ? -1 : 1))
    .map(({ city }) => city);
}

/** The places' bounds, a little wider, so that the edge belongs to it whatever is rounded. */
function areaAround(places: Places, members: ArrayLike<number>): Area {
  const { west, south, east, north } = boundsOf(places, members);
  return {
    west: roundTo(west - 0.005, 0.01, Math.floor),
    south: roundTo(south - 0.005, 0.01, Math.floor),
    east: roundTo(east + 0.005, 0.01, Math.ceil),
    north: roundTo(north + 0.005, 0.01, Math.ceil),
  };
}

function boundsOf({ longitudes, latitudes }: Places, shown: ArrayLike<number>): Area {
  const bounds = { west: 180, south: 90, east: -180, north: -90 };
  for (let at = 0; at < shown.length; at += 1) {
    const place = shown[at] as number;
    const longitude = longitudes[place] as number;
    const latitude = latitudes[place] as number;
    bounds.west = Math.min(bounds.west, longitude);
    bounds.east = Math.max(bounds.east, longitude);
    bounds.south = Math.min(bounds.south, latitude);
    bounds.north = Math.max(bounds.north, latitude);
  }
  return bounds;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** 1, 2 or 5 times a power of ten, at most the wish. */
function niceStep(wish: number): number {
  const power = 10 ** Math.floor(Math.log10(wish));
  return [5, 2, 1].map((factor) => factor * power).find((step) => step <= wish) ?? power;
}

function roundTo(value: number, step: number, round: (value: number) => number): number {
  return Number((round(value / step) * step).toFixed(4));
}

export function isInside(area: Area, longitude: number, latitude: number): boolean {
  return longitude >= area.west && longitude <= area.east && latitude >= area.south && latitude <= area.north;
}
