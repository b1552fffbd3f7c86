import { expect, test } from "vitest";
import { checkNutsCode } from "./nuts-code.ts";

test("a code of any level is taken in capitals", () => {
  expect(["PT", "PT1", "PT15", "pt150 "].map((text) => checkNutsCode(text, "PT"))).toEqual(["PT", "PT1", "PT15", "PT150"].map((value) => ({ ok: true, value })));
});

test("Greece and the United Kingdom have prefixes of their own", () => {
  expect(checkNutsCode("EL30", "GR").ok).toBe(true);
  expect(checkNutsCode("GR30", "GR")).toEqual({ ok: false, problem: "nuts-of-another-country" });
  expect(checkNutsCode("UKI31", "GB").ok).toBe(true);
});

test("a wrong form, another country's code and a country without codes are told apart", () => {
  expect(checkNutsCode("PT1500", "PT")).toEqual({ ok: false, problem: "nuts-malformed" });
  expect(checkNutsCode("15", "PT")).toEqual({ ok: false, problem: "nuts-malformed" });
  expect(checkNutsCode("ES618", "PT")).toEqual({ ok: false, problem: "nuts-of-another-country" });
  expect(checkNutsCode("US1", "US")).toEqual({ ok: false, problem: "nuts-not-in-this-country" });
});
