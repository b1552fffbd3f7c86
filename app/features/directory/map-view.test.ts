import fc from "fast-check";
import { expect, test } from "vitest";
import { clustersOf, isInside, mapSize, type PlacedPoint, placesOf, projectionOf, viewOf } from "./map-view.ts";

const at = (longitude: number, latitude: number, city: string, document: number): PlacedPoint => ({ longitude, latitude, city, document });
const faro = at(-7.93, 37.02, "Faro", 0);
const lagos = at(-8.67, 37.1, "Lagos", 1);
const viewFor = (points: PlacedPoint[]) => viewOf(placesOf(points), [...points.keys()]);
const clusters = (points: PlacedPoint[], view = viewFor(points)) => clustersOf(placesOf(points), [...points.keys()], view ?? { west: 0, south: 0, east: 1, north: 1 });

test("there is no map without points", () => {
  expect(viewFor([])).toBeNull();
});

test("a single place is shown with its surroundings", () => {
  const view = viewFor([faro]);
  expect(view && view.east - view.west).toBeGreaterThan(0.3);
  expect(clusters([faro])).toMatchObject([{ count: 1, cities: ["Faro"], document: 0 }]);
});

test("places apart are marks of their own, each on the map", () => {
  const marks = clusters([faro, lagos]);
  expect(marks).toHaveLength(2);
  for (const { x, y } of marks) expect(x > 0 && x < mapSize.width && y > 0 && y < mapSize.height).toBe(true);
  expect(marks.find((mark) => mark.document === 1)?.x).toBeLessThan(marks.find((mark) => mark.document === 0)?.x ?? 0);
});

test("near places are one mark, which names its towns and the part of the map that tells them apart", () => {
  const near = at(-7.94, 37.03, "Montenegro", 2);
  const [mark] = clusters([faro, near, at(-7.93, 37.02, "Faro", 3), at(9, 48, "Far away", 4)]).sort((one, other) => other.count - one.count);
  expect(mark).toMatchObject({ count: 3, cities: ["Faro", "Montenegro"], document: null });
  for (const point of [faro, near]) expect(isInside(mark?.area as never, point.longitude, point.latitude)).toBe(true);
});

test("an organisation with two sites in one mark counts once and can be opened from it", () => {
  expect(clusters([faro, at(-7.931, 37.021, "Faro", 0), at(-9, 40, "North", 5)]).find((mark) => mark.cities[0] === "Faro")).toMatchObject({ count: 1, document: 0 });
});

test("a mark names its three most frequent towns and counts the rest", () => {
  const towns = ["Faro", "Faro", "Olhão", "Olhão", "Loulé", "Almancil", "Estoi"].map((city, document) => at(-7.93, 37.02, city, document));
  expect(clusters(towns)).toMatchObject([{ count: 7, cities: ["Faro", "Olhão", "Almancil"], moreCities: 2 }]);
});

test("what is not shown is neither on the map nor counted", () => {
  const places = placesOf([faro, lagos, at(-9, 40, "North", 2)]);
  const view = viewOf(places, [1]);
  expect(view).toEqual(viewFor([lagos]));
  expect(clustersOf(places, [1], view as never)).toMatchObject([{ count: 1, cities: ["Lagos"], document: 1 }]);
});

test("views that hardly differ are one view", () => {
  expect(viewFor([faro, lagos])).toEqual(viewFor([at(-7.931, 37.02, "Faro", 0), lagos]));
});

test("every point is on the map, in exactly one mark, and no two marks touch", () => {
  const anyPoint = fc.record({
    longitude: fc.double({ min: -179, max: 179, noNaN: true }),
    latitude: fc.double({ min: -70, max: 70, noNaN: true }),
    city: fc.constantFrom("a", "b"),
    document: fc.nat({ max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 40 }), (points) => {
      const distinct = points.map((point, document) => ({ ...point, document }));
      const view = viewFor(distinct);
      if (!view) throw new Error("no view");
      const projection = projectionOf(view);
      for (const { longitude, latitude } of distinct) {
        const [x, y] = projection([longitude, latitude]) ?? [-1, -1];
        expect(x >= -1 && x <= mapSize.width + 1 && y >= -1 && y <= mapSize.height + 1).toBe(true);
      }
      const marks = clusters(distinct, view);
      expect(marks.reduce((sum, mark) => sum + mark.count, 0)).toBe(distinct.length);
      marks.forEach((one, index) => {
        for (const other of marks.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(40 - 0.2);
      });
    }),
  );
});
