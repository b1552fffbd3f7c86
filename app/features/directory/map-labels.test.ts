import fc from "fast-check";
import { expect, test } from "vitest";
import { labelPlaces } from "./map-labels.ts";
import { mapSize } from "./map-view.ts";

const faro = { x: 200, y: 100, radius: 8, label: "Faro" };

test("a name stands right of its mark, and left of it at the right edge", () => {
  expect(labelPlaces([faro], 10)).toEqual([{ x: 212, y: 100, anchor: "start" }]);
  expect(labelPlaces([{ ...faro, x: mapSize.width - 10 }], 10)[0]).toMatchObject({ anchor: "end", x: mapSize.width - 22 });
});

test("a name moves out of the way of another mark", () => {
  expect(labelPlaces([faro, { x: 230, y: 104, radius: 8, label: "Olhão" }], 10)[0]?.anchor).toBe("end");
});

test("a name that fits nowhere is left out", () => {
  expect(labelPlaces([{ ...faro, label: "x".repeat(200) }], 10)).toEqual([null]);
});

test("no two names lie on each other, and none leaves the map", () => {
  const anyMark = fc.record({
    x: fc.integer({ min: 0, max: mapSize.width }),
    y: fc.integer({ min: 0, max: mapSize.height }),
    radius: fc.integer({ min: 8, max: 18 }),
    label: fc.string({ minLength: 1, maxLength: 20 }),
  });
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 25 }), (marks) => {
      const boxes = labelPlaces(marks, 10).flatMap((place, index) => {
        if (!place) return [];
        const width = (marks[index]?.label.length ?? 0) * 5.6;
        const left = place.x - { start: 0, middle: width / 2, end: width }[place.anchor];
        return [{ left, right: left + width, top: place.y - 5.5, bottom: place.y + 5.5 }];
      });
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(-0.001);
        expect(box.right).toBeLessThanOrEqual(mapSize.width + 0.001);
      }
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
          const apart = one.right <= other.left + 0.001 || other.right <= one.left + 0.001 || one.bottom <= other.top + 0.001 || other.bottom <= one.top + 0.001;
          expect(apart).toBe(true);
        }
      });
    }),
  );
});
