import fc from "fast-check";
import { expect, test } from "vitest";
import { frame, type Line, type Point, placeNodes } from "./place-nodes.ts";

const network = fc.integer({ min: 1, max: 40 }).chain((size) =>
  fc.record({
    radii: fc.array(fc.integer({ min: 5, max: 20 }), { minLength: size, maxLength: size }),
    lines: fc.array(fc.record({ source: fc.nat(size - 1), target: fc.nat(size - 1), weight: fc.double({ min: 0.05, max: 3, noNaN: true }) }), { maxLength: 3 * size }),
  }),
);
const clean = (lines: Line[]) => [
  ...new Map(lines.filter(({ source, target }) => source !== target).map((line) => [`${Math.min(line.source, line.target)} ${Math.max(line.source, line.target)}`, line])).values(),
];
const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);

test("nodes stand within the frame and cover nobody, and the same network has the same places", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(network, ({ radii, lines }) => {
      const points = placeNodes(
        radii,
        clean(lines),
        radii.map(() => null),
      );
      expect(
        placeNodes(
          radii,
          clean(lines),
          radii.map(() => null),
        ),
      ).toEqual(points);
      points.forEach((point, index) => {
        const radius = radii[index] as number;
        expect(point.x - radius).toBeGreaterThanOrEqual(0);
        expect(point.x + radius).toBeLessThanOrEqual(frame.width);
        expect(point.y - radius).toBeGreaterThanOrEqual(0);
        expect(point.y + radius).toBeLessThanOrEqual(frame.height);
        points.slice(index + 1).forEach((other, further) => {
          expect(distance(point, other)).toBeGreaterThan(radius + (radii[index + 1 + further] as number));
        });
      });
    }),
    { numRuns: 25 },
  );
});

test("a newcomer moves those who were there only a little", () => {
  const ring = Array.from({ length: 12 }, (_, index) => ({ source: index, target: (index + 1) % 12, weight: 1 }));
  const before = placeNodes(Array(12).fill(8), ring, Array(12).fill(null));
  const after = placeNodes(Array(13).fill(8), [...ring, { source: 3, target: 12, weight: 1 }], [...before, null]);
  for (const [index, point] of before.entries()) expect(distance(point, after[index] as Point)).toBeLessThan(60);
  expect(distance(after[12] as Point, after[3] as Point)).toBeLessThan(distance(after[12] as Point, after[9] as Point));
});

test("whoever stands in the middle stays there", () => {
  const star = Array.from({ length: 8 }, (_, index) => ({ source: 0, target: index + 1, weight: 1 }));
  const [centre, ...others] = placeNodes(Array(9).fill(8), star, Array(9).fill(null), { centre: 0 }) as [Point, ...Point[]];
  const middle = { x: others.reduce((sum, point) => sum + point.x, 0) / 8, y: others.reduce((sum, point) => sum + point.y, 0) / 8 };
  expect(distance(centre, middle)).toBeLessThan(60);
});

test("nobody stands nowhere", () => {
  expect(placeNodes([], [], [])).toEqual([]);
});
