import { expect, test } from "vitest";
import { mayLieIn } from "./country-bounds.ts";
import { countryNames } from "./messages/countries.ts";
import { parseCountry } from "./parse-country.ts";

test("every country is found by its code and by the name that the portal writes", () => {
  const wrong = Object.entries(countryNames).filter(([code, name]) => parseCountry(code.toLowerCase()) !== code || parseCountry(name) !== code);
  expect(wrong).toEqual([]);
});

test.each([
  ["PRT", "PT"],
  ["deu", "DE"],
  [" AUS ", "AU"],
  ["Alemanha", "DE"],
  ["DEUTSCHLAND", "DE"],
  ["Schweiz", "CH"],
  ["España", "ES"],
  ["Hrvatska", "HR"],
  ["Países Baixos", "NL"],
  ["The Netherlands", "NL"],
  ["U.S.A.", "US"],
  ["UK", "GB"],
  ["EL", "GR"],
  ["Türkiye", "TR"],
  ["Czech Republic", "CZ"],
  ["Bosnia and Herzegovina", "BA"],
  ["Bósnia e Herzegovina", "BA"],
])("%s is %s", (text, code) => {
  expect(parseCountry(text)).toBe(code);
});

test.each(["", "n/a", "Faro", "ZZ", "X", "Europe", "12"])("%j is no country", (text) => {
  expect(parseCountry(text)).toBeNull();
});

test("a point is told apart from one with its degrees swapped or its decimal mark lost", () => {
  expect(mayLieIn("PT", 37.0179, -7.9308)).toBe(true);
  expect(mayLieIn("PT", 32.65, -16.9)).toBe(true);
  expect(mayLieIn("PT", -7.9308, 37.0179)).toBe(false);
  expect(mayLieIn("HR", 52.52, 13.4)).toBe(false);
});
