import { expect, test } from "vitest";
import { readTheme, themeCookie } from "./theme.ts";

test("the look is read from among other cookies", () => {
  expect(readTheme("muster_session=abc; muster_theme=dark; x=1")).toBe("dark");
});

test("without a cookie, or with one that makes no sense, the device decides", () => {
  expect(readTheme(null)).toBe("system");
  expect(readTheme("muster_theme=purple")).toBe("system");
  expect(readTheme("not_muster_theme=dark")).toBe("system");
});

test("going back to the device's look forgets the cookie", () => {
  expect(themeCookie("system")).toContain("Max-Age=0");
  expect(themeCookie("dark")).toContain("muster_theme=dark");
});
