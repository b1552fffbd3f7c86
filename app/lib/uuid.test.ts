import { expect, test } from "vitest";
import { isUuid } from "./uuid.ts";

test("a UUID is thirty-two hexadecimal digits in five groups", () => {
  expect(isUuid("0190a000-0000-7000-8000-00000000000a")).toBe(true);
  expect(isUuid("0190A000-0000-7000-8000-00000000000A")).toBe(true);
  for (const text of [
    "",
    "1",
    "0190a000-0000-7000-8000-00000000000",
    "0190a000-0000-7000-8000-00000000000g",
    " 0190a000-0000-7000-8000-00000000000a",
    "0190a000000070008000000000000000a",
  ])
    expect(isUuid(text), text).toBe(false);
});
