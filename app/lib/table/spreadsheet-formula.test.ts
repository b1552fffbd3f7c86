import fc from "fast-check";
import { expect, test } from "vitest";
import { isSpreadsheetError, looksLikeFormula, neutraliseFormula, restoreFormula, textOfFormula } from "./spreadsheet-formula.ts";

test.each(["=1+1", "+351 289 000 000", "-2", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''@x"])("%j is neutralised and restored", (cell) => {
  expect(neutraliseFormula(cell)).toBe(`'${cell}`);
  expect(restoreFormula(neutraliseFormula(cell))).toBe(cell);
});

test.each(["", "Clínica", "'t Hooft", "O'Neill", "12", "a=1", "'"])("%j needs nothing", (cell) => {
  expect(neutraliseFormula(cell)).toBe(cell);
  expect(restoreFormula(cell)).toBe(cell);
});

test("whatever goes in comes back, and nothing that goes out can be executed", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n＝＋ a1(") }), (cell) => {
      const written = neutraliseFormula(cell);
      expect(restoreFormula(written)).toBe(cell);
      expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});

test("what a spreadsheet would execute or could not compute is recognised; telephone numbers and names are not taken for it", () => {
  for (const cell of ['=HYPERLINK("http://x")', " =1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0"]) expect(looksLikeFormula(cell)).toBe(true);
  for (const cell of ["+351 289 000 000", "-8.93", "@home Lda", "- Spa -", "a=b"]) expect(looksLikeFormula(cell)).toBe(false);
  for (const cell of ["#REF!", "#N/A", "#NAME?", "#####", "#NV"]) expect(isSpreadsheetError(cell)).toBe(true);
  for (const cell of ["#1 Clinic", "# 4", "Suite #12"]) expect(isSpreadsheetError(cell)).toBe(false);
});

test("a text that is written as a formula to keep its zeros is that text", () => {
  expect(textOfFormula('="0123"')).toBe("0123");
  expect(textOfFormula('="a ""b"" c"')).toBe('a "b" c');
  for (const cell of ["=A1", '="a"&"b"', "0123", '="']) expect(textOfFormula(cell)).toBeNull();
});
