import { expect, test } from "vitest";
import { plural } from "./plural.ts";

const members = { zero: "no members yet", one: "# member", other: "# members" };

test("one is one, everything else is other", () => {
  expect([1, 2, 11, 21].map((count) => plural(count, members))).toEqual(["1 member", "2 members", "11 members", "21 members"]);
});

test("zero has words of its own where it needs them", () => {
  expect(plural(0, members)).toBe("no members yet");
  expect(plural(0, { one: "# file", other: "# files" })).toBe("0 files");
});

test("the number is shown as the reader writes it", () => {
  expect(plural(1200, members, (count) => count.toLocaleString("en"))).toBe("1,200 members");
});
