import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels, textWidth } from "./place-labels.ts";

const mark = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 20, max: 700 }),
  r: fc.integer({ min: 4, max: 20 }),
  text: fc.stringMatching(/^[a-zA-Z ]{1,20}$/),
  weight: fc.nat(30),
});

type Marks = Parameters<typeof placeLabels>[0];

function boxesOf(marks: Marks) {
  return placeLabels(marks, 14, 1000).flatMap(({ x, y, anchor, isShown }, index) => {
    const width = textWidth(marks[index]?.text ?? "", 14);
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    return isShown ? [{ left, right: left + width, top: y - 0.85 * 14, bottom: y + 0.25 * 14 }] : [];
  });
}

test("names that are shown stand within the picture and cover no other name", () => {
  fc.assert(
    fc.property(fc.array(mark, { minLength: 1, maxLength: 60 }), (marks) => {
      const boxes = boxesOf(marks);
      boxes.forEach((one, index) => {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(1000);
        for (const other of boxes.slice(index + 1)) expect(one.left >= other.right || other.left >= one.right || one.top >= other.bottom || other.top >= one.bottom).toBe(true);
      });
    }),
  );
});

test("where two would stand in the same place, the one with more weight is shown", () => {
  const crowd = Array.from({ length: 30 }, (_, index) => ({ x: 500, y: 300, r: 5, text: `Name ${index}`, weight: index }));
  const labels = placeLabels(crowd, 14, 1000);
  expect(labels[29]?.isShown).toBe(true);
  expect(labels[0]?.isShown).toBe(false);
  expect(labels.filter((label) => label.isShown).length).toBeLessThan(6);
});

test("a lone mark has its name below it", () => {
  expect(placeLabels([{ x: 500, y: 300, r: 10, text: "Clinic", weight: 1 }], 14, 1000)).toEqual([
    { x: 500, y: expect.closeTo(324.2, 1), anchor: "middle", isShown: true, isChief: true },
  ]);
});
