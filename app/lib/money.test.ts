import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMinor, parseMinor } from "./money.ts";

test("amounts are read in the smallest unit of their currency", () => {
  expect(parseMinor("8.850", "EUR")).toBe(885n);
  expect(parseMinor("2700", "JPY")).toBe(2700n);
  expect(parseMinor("1.5", "BHD")).toBe(1500n);
  expect(parseMinor("-0.05", "EUR")).toBe(-5n);
  expect(parseMinor("7.", "EUR")).toBe(700n);
});

test("what a currency cannot hold is not rounded, and what is no number is none", () => {
  expect(parseMinor("8.855", "EUR")).toBe("too-fine");
  expect(parseMinor("10.5", "JPY")).toBe("too-fine");
  for (const text of ["", "1,5", "1 000", "1e3", ".5", "--1"]) expect(parseMinor(text, "EUR")).toBeNull();
});

test("every amount reads back as it was written", () => {
  const amount = fc.record({ minor: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), currency: fc.constantFrom("EUR", "JPY", "BHD") });
  fc.assert(
    fc.property(amount, (money) => {
      expect(parseMinor(formatMinor(money), money.currency)).toBe(money.minor);
    }),
    { seed: 5 },
  );
});
