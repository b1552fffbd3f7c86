import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, type Hex, isHex, readableAccent } from "./accent.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}` as Hex);

test("every accent colour becomes readable in both themes", () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const { onLight, onDark } = readableAccent(accent);
      expect(contrast(onLight, "#ffffff")).toBeGreaterThanOrEqual(5.5);
      expect(contrast(onDark, "#151d27")).toBeGreaterThanOrEqual(7);
    }),
  );
});

test("a colour that is readable already stays as it is", () => {
  expect(readableAccent("#1d4f8f").onLight).toBe("#1d4f8f");
  expect(readableAccent("#9cc7f7").onDark).toBe("#9cc7f7");
});

test("black and white stand 21 : 1 apart, a colour from itself 1 : 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#123456", "#123456")).toBe(1);
});

test("only six hexadecimal digits are a colour", () => {
  expect(isHex("#0f766e")).toBe(true);
  expect(["0f766e", "#0f7", "#0f766g", "red", "#0f766e;--x:1"].some(isHex)).toBe(false);
});
