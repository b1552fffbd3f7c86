import { expect, test } from "vitest";
import { checkVatNumber } from "./vat-number.ts";

test("a number is stored with its prefix and without spacing, however it was typed", () => {
  for (const text of ["501964843", "PT501964843", " pt 501 964 843 ", "501.964.843", "501-964-843"]) {
    expect(checkVatNumber(text, "PT"), text).toEqual({ ok: true, value: { vatNumber: "PT501964843", isChecked: true } });
  }
});

test("Greece writes EL, Northern Ireland XI, Switzerland CHE", () => {
  expect(checkVatNumber("094259216", "GR")).toEqual({ ok: true, value: { vatNumber: "EL094259216", isChecked: true } });
  expect(checkVatNumber("EL094259216", "GR").ok).toBe(true);
  expect(checkVatNumber("XI980780684", "GB")).toEqual({ ok: true, value: { vatNumber: "XI980780684", isChecked: true } });
  expect(checkVatNumber("980780684", "GB")).toEqual({ ok: true, value: { vatNumber: "GB980780684", isChecked: true } });
  expect(checkVatNumber("CHE-109.322.551 MWST", "CH")).toEqual({ ok: true, value: { vatNumber: "CHE109322551MWST", isChecked: true } });
});

test("what is wrong is told apart: form, check digit, another country", () => {
  expect(checkVatNumber("50196484", "PT")).toEqual({ ok: false, problem: "vat-malformed" });
  expect(checkVatNumber("", "PT")).toEqual({ ok: false, problem: "vat-malformed" });
  expect(checkVatNumber("501964842", "PT")).toEqual({ ok: false, problem: "vat-wrong-check-digit" });
  expect(checkVatNumber("ESB64717838", "PT")).toEqual({ ok: false, problem: "vat-of-another-country" });
});

test("a country without a rule takes letters and digits and says that it did not check", () => {
  expect(checkVatNumber("12-3456789", "US")).toEqual({ ok: true, value: { vatNumber: "123456789", isChecked: false } });
  expect(checkVatNumber("<b>", "US")).toEqual({ ok: false, problem: "vat-malformed" });
});
