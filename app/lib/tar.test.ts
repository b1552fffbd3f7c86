import fc from "fast-check";
import { expect, test } from "vitest";
import { readTarHeader, tarBlock, tarHeader, tarPadding } from "./tar.ts";

const at = new Date("2026-03-01T00:00:00Z");

test("a header says what it was given", () => {
  const name = fc.stringMatching(/^[a-z0-9/._-]{1,100}$/);
  const size = fc.integer({ min: 0, max: 8 ** 11 - 1 });
  fc.assert(
    fc.property(name, size, (given, bytes) => {
      expect(readTarHeader(tarHeader({ name: given, bytes }, at))).toEqual({ name: given, bytes });
    }),
  );
});

test("the layout is ustar's: magic, type, mode and size where other programs look for them", () => {
  const header = Buffer.from(tarHeader({ name: "manifest.json", bytes: 10 }, at));
  expect(header.subarray(257, 263).toString("latin1")).toBe("ustar\0");
  expect(header.subarray(263, 265).toString("latin1")).toBe("00");
  expect(header.subarray(156, 157).toString("latin1")).toBe("0");
  expect(header.subarray(100, 107).toString("latin1")).toBe("0000600");
  expect(header.subarray(124, 135).toString("latin1")).toBe("00000000012");
});

test("a damaged header is noticed, a block of zeros is the end", () => {
  const header = tarHeader({ name: "a", bytes: 1 }, at);
  header[0] = 0x62;
  expect(() => readTarHeader(header)).toThrow("damaged");
  expect(readTarHeader(new Uint8Array(tarBlock))).toBeNull();
});

test("names and sizes that the format has no room for are refused", () => {
  expect(() => tarHeader({ name: "ä".repeat(51), bytes: 1 }, at)).toThrow("100 bytes");
  expect(() => tarHeader({ name: "a", bytes: 8 ** 11 }, at)).toThrow("too large");
});

test("contents are filled up to whole blocks", () => {
  expect([0, 1, 511, 512, 513].map(tarPadding)).toEqual([0, 511, 1, 0, 511]);
});
