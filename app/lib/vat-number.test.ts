import { expect, test } from "vitest";
import { parseVatNumber } from "./vat-number.ts";

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
