import { expect, test } from "vitest";
import { searchPatterns } from "./search-patterns.ts";

test("each word becomes a pattern; nothing typed means no pattern", () => {
  expect(searchPatterns("  ana  lima ")).toEqual(["%ana%", "%lima%"]);
  expect(searchPatterns("   ")).toEqual([]);
});

test("signs that LIKE gives a meaning to are taken literally", () => {
  expect(searchPatterns("50%_a\\b")).toEqual(["%50\\%\\_a\\\\b%"]);
});

test("endless input is cut", () => {
  expect(searchPatterns("a ".repeat(50))).toHaveLength(8);
  expect(searchPatterns("a".repeat(5000))[0]).toHaveLength(102);
});
