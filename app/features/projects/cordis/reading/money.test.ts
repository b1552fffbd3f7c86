import { expect, test } from "vitest";
import { moneyReaderFor, readMoney } from "./money.ts";

test("an amount that could be two is read as its column is written, and not where the column contradicts itself", () => {
  const reader = (column: string[]) => moneyReaderFor(() => column);
  expect(reader(["1.234", "252788.4"])("1.234")).toEqual({ minor: 123n, isExact: false });
  expect(reader(["1.234", "1046012,5"])("1.234")).toEqual({ minor: 123400n, isExact: true });
  expect(reader(["1.234", "252788.4", "1046012,5"])("1.234")).toBeNull();
  expect(reader(["1.234", "500"])("1.234")).toBeNull();
  expect(reader(["1.234", "500"])("500")).toEqual({ minor: 50000n, isExact: true });
});

test.each([
  ["12 000", 1200000n],
  ["1\u00a0234\u00a0567,89", 123456789n],
  ["1'234.50", 123450n],
  ["€ 5", 500n],
  ["250 EUR", 25000n],
  ["0.125", 13n],
])("%s is that many cents", (text, minor) => {
  expect(readMoney(text)?.minor).toBe(minor);
});
