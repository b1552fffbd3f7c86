import fc from "fast-check";
import { expect, test } from "vitest";
import { readCoordinates, readDay, readWholeNumber, readYesNo } from "./cells.ts";
import { readMoney } from "./money.ts";

test.each([
  ["7999068,75", 799906875n],
  ["1046012,5", 104601250n],
  ["287906.0", 28790600n],
  ["2153087.5", 215308750n],
  ["0", 0n],
  ["5.", 500n],
  ["1.234.567,89", 123456789n],
  ["1,234,567.8", 123456780n],
  ["1.234.567", 123456700n],
  ["99999999999999999999.99", 9999999999999999999999n],
])("%s is exactly that many cents", (text, minor) => {
  expect(readMoney(text)).toEqual({ minor, isExact: true });
});

test("more than two decimals are rounded to the cent and said to be", () => {
  expect(readMoney("40031.144149")).toEqual({ minor: 4003114n, isExact: false });
  expect(readMoney("69027.6850")).toEqual({ minor: 6902769n, isExact: false });
  expect(readMoney("1500000.0000")).toEqual({ minor: 150000000n, isExact: true });
});

test.each(["1.234", "12,345", "-5", "1e7", "12 00", "n/a", "$5", "1,2,3", "NaN", "5-"])("%s is no amount", (text) => {
  expect(readMoney(text)).toBeNull();
});

test("any amount of cents reads back from both decimal marks", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.constantFrom(",", "."), (minor, mark) => {
      const text = `${minor / 100n}${mark}${String(minor % 100n).padStart(2, "0")}`;
      expect(readMoney(text)).toEqual({ minor, isExact: true });
    }),
  );
});

test("days are read in the ways that releases write them, and only real ones", () => {
  expect(readDay("2024-02-29")).toBe("2024-02-29");
  expect(readDay("2024-02-29 00:00:00")).toBe("2024-02-29");
  expect(readDay("31/01/2024")).toBe("2024-01-31");
  for (const text of ["2023-02-29", "2024-13-01", "0000-00-00", "2024", "1066-10-14", "9999-12-31", "2024-02-29 14:30:00", "01/02/2024"]) expect(readDay(text)).toBeNull();
});

test("a float column's counting numbers are whole", () => {
  expect(readWholeNumber("7.0")).toBe(7);
  expect(readWholeNumber("12")).toBe(12);
  for (const text of ["7.5", "-1", "x", ""]) expect(readWholeNumber(text)).toBeNull();
});

test("yes and no are read in both spellings", () => {
  expect([readYesNo("True"), readYesNo("false"), readYesNo("perhaps")]).toEqual([true, false, null]);
});

test("coordinates off the Earth are not read", () => {
  expect(readCoordinates("51.19,6.79")).toEqual({ latitude: 51.19, longitude: 6.79 });
  expect(readCoordinates("(-8.5, 151.2)")).toEqual({ latitude: -8.5, longitude: 151.2 });
  for (const text of ["91,0", "0,181", "51.19", "a,b", "0,0", "0.0,0.00"]) expect(readCoordinates(text)).toBeNull();
});
