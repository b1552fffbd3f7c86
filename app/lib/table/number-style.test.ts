import fc from "fast-check";
import { expect, test } from "vitest";
import { detectNumberStyle, readNumber } from "./number-style.ts";

test.each([
  [["1.234,5"], ",", "both-marks"],
  [["1,234.5", "12"], ".", "both-marks"],
  [["12,75"], ",", "decimals"],
  [["38.7903", "-9.35091"], ".", "decimals"],
  [["1.234.567"], ",", "grouping"],
  [["12", "1300"], null, "whole-numbers"],
  [["", "n/a"], null, "none"],
])("%j shows its decimal mark", (values, decimal, evidence) => {
  expect(detectNumberStyle(values)).toEqual({ decimal, evidence, isCertain: true });
});

test("a lone group of three and contradictions are asked about", () => {
  expect(detectNumberStyle(["1.234", "12"])).toMatchObject({ isCertain: false, evidence: "ambiguous" });
  expect(detectNumberStyle(["1.5", "1,5"])).toMatchObject({ isCertain: false, evidence: "contradictory" });
});

test.each([
  ["1.234", null, null],
  ["1.234", ".", 1.234],
  ["1.234", ",", 1234],
  ["1.234,5", ",", 1234.5],
  ["1 234,5", ",", 1234.5],
  ["1'234.5", ".", 1234.5],
  ["0.123", null, 0.123],
  ["-9,35", null, -9.35],
  ["12", null, 12],
  ["1,2,3", null, null],
  ["12a", ".", null],
  ["", ".", null],
  ["1.23.4", ",", null],
  [".", ".", null],
])("%s with decimal mark %s is %s", (text, decimal, value) => {
  expect(readNumber(text, decimal as "." | "," | null)).toBe(value);
});

test("any number written in either style reads back the same when the style is named, and never as another when it is not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom("." as const, "," as const),
      fc.boolean(),
      (units, places, mark, grouped) => {
        const value = units / 10 ** places;
        const text = new Intl.NumberFormat(mark === "." ? "en" : "de", { useGrouping: grouped, minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
        expect(readNumber(text, mark)).toBe(Number(value.toFixed(places)) || 0);
        expect([Number(value.toFixed(places)) || 0, null]).toContain(readNumber(text, null));
      },
    ),
  );
});
