import fc from "fast-check";
import { expect, test } from "vitest";
import { languageNames } from "../../../lib/messages/languages.ts";
import { kindWords, rightWords } from "../../../lib/messages/rights.ts";
import { headcountBands, revenueBands } from "../declarations/declaration.ts";
import { readDegrees, readHeadcount, readPoint, readRevenueBand } from "./member-measures.ts";
import { partsOfList, readKind, readLanguage, readRight, readYesNo } from "./member-values.ts";

test.each([
  ["37.0179", "latitude", 37.0179],
  ["-7,9308", "longitude", -7.9308],
  ["37.123", "latitude", 37.123],
  ["37°01'04\"N", "latitude", 37.0177778],
  ["7° 55' 50,9'' W", "longitude", -7.9308056],
  ["N 37° 1.07'", "latitude", 37.0178333],
  ["7°55' O", "longitude", -7.9166667],
  ["37.123.456", "latitude", null],
  ["370179", "latitude", null],
  ["91", "latitude", null],
  ["181", "longitude", null],
  ["37°01'N", "longitude", null],
  ["37°61'N", "latitude", null],
  ["Faro", "latitude", null],
  ["", "latitude", null],
])("%s as %s is %s", (text, kind, degrees) => {
  expect(readDegrees(text, kind as "latitude" | "longitude")).toBe(degrees);
});

test.each([
  ["37.02, -7.93", 37.02, -7.93],
  ["(37.02,-7.93)", 37.02, -7.93],
  ["37,02; -7,93", 37.02, -7.93],
  ["37,02 -7,93", 37.02, -7.93],
  ["37,02, -7,93", 37.02, -7.93],
  ["37.02 -7.93", 37.02, -7.93],
  ["POINT(-7.93 37.02)", 37.02, -7.93],
  ["37°01'N, 7°55'W", 37.0166667, -7.9166667],
])("%s is a point", (text, latitude, longitude) => {
  expect(readPoint(text)).toEqual({ latitude, longitude });
});

test.each(["37.02", "37,02", "Faro, Portugal", "1, 2, 3", "137.02, -7.93", ""])("%j is no point", (text) => {
  expect(readPoint(text)).toBeNull();
});

test.each([
  ["0", "0"],
  ["1", "1-9"],
  ["9", "1-9"],
  ["10", "10-49"],
  ["1.300", "1000+"],
  ["1,300", "1000+"],
  ["999", "250-999"],
  ["12.5", "10-49"],
  ["10-49", "10-49"],
  ["10 – 49", "10-49"],
  ["10 to 49 employees", "10-49"],
  ["< 10", "1-9"],
  ["up to 9", "1-9"],
  ["mais de 1000", "1000+"],
  ["1000+", "1000+"],
  ["> 250", null],
  ["10-100", null],
  ["many", null],
  ["-5", null],
  ["", null],
])("a headcount of %s is %s", (text, band) => {
  expect(readHeadcount(text)).toBe(band);
});

test.each([
  ["2-10", null, "", "2-10"],
  ["250+", null, "", "250+"],
  ["2,5 M€", ",", "", "2-10"],
  ["2.5 million", ".", "", "2-10"],
  ["1.200.000 €", null, "", "0-2"],
  ["€ 12,500,000", null, "", "10-50"],
  ["500 k€", null, "", "0-2"],
  ["60", null, "Turnover (M€)", "50-250"],
  ["60", null, "Turnover", null],
  ["60", null, "Amount", null],
  ["1.234", null, "Turnover (M€)", null],
  ["1.234", ",", "Turnover (k€)", "0-2"],
  ["> 250 M€", null, "", "250+"],
  ["2 000 000", null, "", "0-2"],
  ["$ 3,000,000", null, "", null],
  ["3 M USD", null, "", null],
  ["1-20 M€", null, "", null],
  ["confidential", null, "", null],
])("a revenue of %s with decimal mark %s under “%s” is %s", (text, decimal, heading, band) => {
  expect(readRevenueBand(text, decimal as "." | "," | null, heading)).toBe(band);
});

test("the words people use are understood, and others are not", () => {
  for (const text of ["yes", "SIM", "Ja", "x", "1", "✓", "Active", "Associado"]) expect(readYesNo(text)).toBe(true);
  for (const text of ["no", "Não", "0", "Lapsed", "ex-membro", "N"]) expect(readYesNo(text)).toBe(false);
  for (const text of ["maybe", "Pending", "2", ""]) expect(readYesNo(text)).toBeNull();
  expect(["Provider", "clínica", "Hochschule", "Câmara Municipal", "ONG", "public_body", "Gold"].map(readKind)).toEqual([
    "provider",
    "provider",
    "research",
    "public_body",
    "association",
    "public_body",
    null,
  ]);
  expect(["pt", "PT-BR", "Portuguese", "alemão", "Deutsch", "Mandarin", "xx", "Klingon"].map(readLanguage)).toEqual(["pt", "pt", "pt", "de", "de", "zh", null, null]);
  expect(["Admin", "administrador", "project lead", "Voter", "Faturação", "boss"].map(readRight)).toEqual(["admin", "admin", "project_lead", "voter", "billing", null]);
  expect(partsOfList("Português; Inglês, Francês e Alemão / ES")).toEqual(["Português", "Inglês", "Francês", "Alemão", "ES"]);
});

test("whatever is written, a reader answers one of its values or nothing", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("constructor", "__proto__", "1e9", "-1", "99999999", "٣"));
  fc.assert(
    fc.property(text, (written) => {
      expect(Math.abs(readDegrees(written, "latitude") ?? 0)).toBeLessThanOrEqual(90);
      expect(Math.abs(readDegrees(written, "longitude") ?? 0)).toBeLessThanOrEqual(180);
      expect([null, ...Object.keys(kindWords)]).toContain(readKind(written));
      expect([null, ...Object.keys(languageNames)]).toContain(readLanguage(written));
      expect([null, ...Object.keys(rightWords)]).toContain(readRight(written));
      expect([null, ...headcountBands]).toContain(readHeadcount(written));
      expect([null, ...revenueBands]).toContain(readRevenueBand(written, null));
    }),
  );
});
