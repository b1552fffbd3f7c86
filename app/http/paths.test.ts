import { expect, test } from "vitest";
import { paths, safeNext } from "./paths.ts";

test("a redirect target on this portal is kept, with its query and fragment", () => {
  expect(safeNext("/directory?q=spa#results")).toBe("/directory?q=spa#results");
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/.//evil.example",
  "/./\\evil.example",
  "/x/..//evil.example",
  "evil",
  "javascript:alert(1)",
  "/\t/evil.example",
  "",
  null,
])("%j leads home", (next) => {
  expect(safeNext(next)).toBe("/");
});

test("the page that asked for sign-in comes back after it", () => {
  expect(paths.signIn("/projects?status=running")).toBe("/sign-in?next=%2Fprojects%3Fstatus%3Drunning");
  expect(paths.signIn("/")).toBe("/sign-in");
});
