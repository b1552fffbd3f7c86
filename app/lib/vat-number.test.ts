import { expect, test } from "vitest";
import { checkVatNumber, parseVatNumber } from "./vat-number.ts";

test("a valid number is stored with its country's prefix and without spaces", () => {
  expect(parseVatNumber("PT", "501 442 600")).toBe("PT501442600");
  expect(parseVatNumber("PT", "pt501442600")).toBe("PT501442600");
  expect(parseVatNumber("ES", "A-28015865")).toBe("ESA28015865");
});

test("Greece writes EL before its numbers", () => {
  expect(parseVatNumber("GR", "094259216")).toBe("EL094259216");
  expect(parseVatNumber("GR", "EL094259216")).toBe("EL094259216");
});

test("wrong check digits, wrong length and another country's number are refused", () => {
  expect(parseVatNumber("PT", "501442601")).toBeNull();
  expect(parseVatNumber("PT", "50144260")).toBeNull();
  expect(parseVatNumber("PT", "ESA28015865")).toBeNull();
  expect(parseVatNumber("PT", "")).toBeNull();
  expect(parseVatNumber("PT", "<script>")).toBeNull();
});

test("a country without known rules is checked for its characters only", () => {
  expect(parseVatNumber("CA", "123456789RT0001")).toBe("CA123456789RT0001");
  expect(parseVatNumber("CA", "12 34; drop")).toBeNull();
});

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
  expect(checkVatNumber("12-3456789", "US")).toEqual({ ok: true, value: { vatNumber: "US123456789", isChecked: false } });
  expect(checkVatNumber("<b>", "US")).toEqual({ ok: false, problem: "vat-malformed" });
});
