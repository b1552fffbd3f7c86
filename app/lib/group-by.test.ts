import { expect, test } from "vitest";
import { groupBy } from "./group-by.ts";

test("items stand under their key, in order of first appearance", () => {
  expect([...groupBy([3, 1, 4, 1, 5], (n) => n % 2 === 0)]).toEqual([
    [false, [3, 1, 1, 5]],
    [true, [4]],
  ]);
});
