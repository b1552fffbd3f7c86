import { type GeoProjection, geoMercator } from "d3-geo";
import type { Area } from "./directory-query.ts";

/** The map's own units; the page scales them to its width. */
export const mapSize = { width: 480, height: 220 } as const;

export type PlacedPoint = { longitude: number; latitude: number; city: string; document: number };

/** Points that stand too near to each other to be told apart at this scale, as one mark. */
export type MapCluster = {
  x: number;
  y: number;
  /** How many organisations, each counted once. */
  count: number;
  /** Towns in it, the most frequent first. */
  cities: string[];
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

/**
 * The part of the world that the map shows for the points: their bounds with a margin, widened to the map's shape. Edges
 * are rounded outwards to tenths of its span, so that near views are one view and its land is drawn once. Null without points.
 */
export function viewOf(points: readonly PlacedPoint[]): Area | null {
  if (points.length === 0) return null;
  const bounds = boundsOf(points);
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

/** The points as marks: collected in a grid, then marks that still touch are joined. Largest first. */
export function clustersOf(points: readonly PlacedPoint[], view: Area): MapCluster[] {
  const projection = projectionOf(view);
  const cells = new Map<string, Group>();
  for (const point of points) {
    const [x, y] = projection([point.longitude, point.latitude]) ?? [0, 0];
    const key = `${Math.floor(x / nearest)},${Math.floor(y / nearest)}`;
    const cell = cells.get(key);
    if (cell) addTo(cell, { x, y, points: [point] });
    else cells.set(key, { x, y, points: [point] });
  }
  return joinTouching([...cells.values()])
    .map(clusterOf)
    .sort((one, other) => other.count - one.count || one.x - other.x || one.y - other.y);
}

type Group = { x: number; y: number; points: PlacedPoint[] };

/** The joined group stands at the mean of its points. */
function addTo(group: Group, more: Group): void {
  const total = group.points.length + more.points.length;
  group.x = (group.x * group.points.length + more.x * more.points.length) / total;
  group.y = (group.y * group.points.length + more.y * more.points.length) / total;
  group.points.push(...more.points);
}

function joinTouching(groups: Group[]): Group[] {
  const left = groups.sort((one, other) => other.points.length - one.points.length);
  const done: Group[] = [];
  for (let group = left.shift(); group; group = left.shift()) {
    const mark = group;
    const touching = left.findIndex((other) => Math.hypot(other.x - mark.x, other.y - mark.y) < nearest);
    if (touching === -1) {
      done.push(mark);
      continue;
    }
    addTo(mark, left.splice(touching, 1)[0] as Group);
    left.unshift(mark);
  }
  return done;
}

function clusterOf({ x, y, points }: Group): MapCluster {
  const documents = new Set(points.map((point) => point.document));
  const cities = new Map<string, number>();
  for (const { city } of points) cities.set(city, (cities.get(city) ?? 0) + 1);
  return {
    x: Math.round(x * 10) / 10,
    y: Math.round(y * 10) / 10,
    count: documents.size,
    cities: [...cities].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([city]) => city),
    document: documents.size === 1 ? (points[0]?.document ?? null) : null,
    area: areaAround(points),
  };
}

/** The points' bounds, a little wider, so that the edge belongs to it whatever is rounded. */
function areaAround(points: readonly PlacedPoint[]): Area {
  const { west, south, east, north } = boundsOf(points);
  return {
    west: roundTo(west - 0.005, 0.01, Math.floor),
    south: roundTo(south - 0.005, 0.01, Math.floor),
    east: roundTo(east + 0.005, 0.01, Math.ceil),
    north: roundTo(north + 0.005, 0.01, Math.ceil),
  };
}

function boundsOf(points: readonly PlacedPoint[]): Area {
  const bounds = { west: 180, south: 90, east: -180, north: -90 };
  for (const { longitude, latitude } of points) {
    bounds.west = Math.min(bounds.west, longitude);
    bounds.east = Math.max(bounds.east, longitude);
    bounds.south = Math.min(bounds.south, latitude);
    bounds.north = Math.max(bounds.north, latitude);
  }
  return bounds;
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
