import fs from "node:fs";
import { createRequire } from "node:module";
import { geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Area } from "./directory-query.ts";
import { projectionOf } from "./map-view.ts";

/** A polygon's rings as pairs of longitude and latitude in one array each: a tenth of the memory of arrays of arrays. */
type Outline = { rings: Float32Array[]; bounds: Area };

const outlines = new Map<string, Outline[]>();
const drawn = new Map<string, string>();
const mostDrawn = 200;
/** Views up to so many degrees wide are drawn from these shapes: the nearer, the finer. */
const shapesByWidth = [
  { widest: 6, shapes: "countries-10m" },
  { widest: 30, shapes: "countries-50m" },
  { widest: Number.POSITIVE_INFINITY, shapes: "countries-110m" },
] as const;

/**
 * The land and borders in the view as one SVG path in the map's units, from the country shapes of Natural Earth that come
 * with the world-atlas package: no tile server is asked, so nobody outside learns what visitors look at.
 */
export function drawLand(view: Area): string {
  const key = Object.values(view).join(",");
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const path = geoPath(projectionOf(view)).digits(1);
  const { shapes } = shapesByWidth.find(({ widest }) => view.east - view.west <= widest) ?? shapesByWidth[2];
  const land = outlinesOf(shapes)
    .flatMap(({ rings, bounds }) => (overlaps(bounds, view) ? [path({ type: "Polygon", coordinates: rings.map(positionsOf) }) ?? ""] : []))
    .join("");
  if (drawn.size >= mostDrawn) drawn.delete(drawn.keys().next().value as string);
  drawn.set(key, land);
  return land;
}

function outlinesOf(name: string): Outline[] {
  let known = outlines.get(name);
  if (!known) {
    const file = createRequire(import.meta.url).resolve(`world-atlas/${name}.json`);
    known = read(JSON.parse(fs.readFileSync(file, "utf8")) as Topology<{ countries: GeometryCollection }>);
    outlines.set(name, known);
  }
  return known;
}

function read(atlas: Topology<{ countries: GeometryCollection }>): Outline[] {
  return feature(atlas, atlas.objects.countries).features.flatMap(({ geometry }) => {
    const shape = geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon;
    const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
    return polygons.map((rings): Outline => ({ rings: rings.map((ring) => Float32Array.from(ring.flat())), bounds: boundsOf(rings[0] ?? []) }));
  });
}

function positionsOf(ring: Float32Array): GeoJSON.Position[] {
  return Array.from({ length: ring.length / 2 }, (_, index) => [ring[2 * index] as number, ring[2 * index + 1] as number]);
}

function boundsOf(ring: readonly GeoJSON.Position[]): Area {
  const longitudes = ring.map((position) => position[0] as number);
  const latitudes = ring.map((position) => position[1] as number);
  return { west: Math.min(...longitudes), east: Math.max(...longitudes), south: Math.min(...latitudes), north: Math.max(...latitudes) };
}

function overlaps(one: Area, other: Area): boolean {
  return one.west <= other.east && one.east >= other.west && one.south <= other.north && one.north >= other.south;
}
