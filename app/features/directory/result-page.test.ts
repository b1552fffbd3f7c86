import fc from "fast-check";
import { expect, test } from "vitest";
import { resultPage } from "./result-page.ts";

const order = [3, 1, 4, 0, 2];
const all = new Uint8Array(5).fill(1);

test("the first page begins at the beginning and names where the next one starts", () => {
  expect(resultPage(order, all, null, 2)).toEqual({ shown: [3, 1], before: 0, previousAfter: null, nextAfter: 1 });
});

test("a later page begins after its cursor and knows the way back", () => {
  expect(resultPage(order, all, 1, 2)).toEqual({ shown: [4, 0], before: 2, previousAfter: "start", nextAfter: 0 });
  expect(resultPage(order, all, 0, 2)).toEqual({ shown: [2], before: 4, previousAfter: 1, nextAfter: null });
});

test("a cursor that does not match any more still marks its place", () => {
  expect(resultPage(order, new Uint8Array([1, 0, 1, 1, 1]), 1, 2)).toMatchObject({ shown: [4, 0], before: 1 });
});

test("an unknown cursor gives the first page", () => {
  expect(resultPage(order, all, 9, 2)).toMatchObject({ shown: [3, 1] });
});

test("a full last page has no next one", () => {
  expect(resultPage(order, all, 4, 2).nextAfter).toBeNull();
  expect(resultPage([], new Uint8Array(), null)).toEqual({ shown: [], before: 0, previousAfter: null, nextAfter: null });
});

test("going through the pages shows every match once, in order, and going back comes by the same pages", () => {
  const anyCase = fc.record({ flags: fc.array(fc.boolean(), { maxLength: 30 }), size: fc.integer({ min: 1, max: 7 }) });
  fc.assert(
    fc.property(anyCase, ({ flags, size }) => {
      const matches = Uint8Array.from(flags, Number);
      const forward = [...flags.keys()].reverse();
      const pages = [resultPage(forward, matches, null, size)];
      for (let next = pages[0]?.nextAfter ?? null; next !== null; next = pages.at(-1)?.nextAfter ?? null) pages.push(resultPage(forward, matches, next, size));
      expect(pages.flatMap((page) => page.shown)).toEqual(forward.filter((document) => flags[document]));
      pages.slice(1).forEach((page, index) => {
        const after = page.previousAfter === "start" ? null : page.previousAfter;
        expect(resultPage(forward, matches, after, size).shown).toEqual(pages[index]?.shown);
      });
    }),
  );
});
