import { expect, test } from "vitest";
import { countryName } from "./country-name.ts";

test("a code is named in English; what is no country has no name", () => {
  expect(["PT", "GB", "ZZ", "pt", "PRT", ""].map(countryName)).toEqual(["Portugal", "United Kingdom", null, null, null, null]);
});
