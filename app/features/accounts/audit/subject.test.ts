import { expect, test } from "vitest";
import { changesOf } from "./subject.ts";

test("stored changes are read back; what has another shape is left out", () => {
  const stored = [{ field: "legalName", before: null, after: "A" }, { field: "phone", changed: true, before: "planted" }, { before: 1 }, "text", { field: "half", before: 1 }];
  expect(changesOf(stored)).toEqual([
    { field: "legalName", before: null, after: "A" },
    { field: "phone", changed: true },
  ]);
  expect(changesOf(null)).toEqual([]);
});
