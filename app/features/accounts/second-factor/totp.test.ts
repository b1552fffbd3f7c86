import { generateTOTP } from "@epic-web/totp";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { acceptedStep, codeOf, fromBase32, stepAt, toBase32 } from "./totp.ts";

// RFC 6238, appendix B, SHA-1, the last six of its eight digits.
const secret = toBase32(Buffer.from("12345678901234567890"));

test("the codes of the standard come out", () => {
  const codes: [number, string][] = [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ];
  for (const [seconds, code] of codes) expect(codeOf(secret, stepAt(new Date(seconds * 1_000)))).toBe(code);
});

test("a second implementation makes the same codes at any time", async () => {
  const property = fc.asyncProperty(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.integer({ min: 0, max: 4_000_000_000 }), async (bytes, seconds) => {
    vi.useFakeTimers({ now: seconds * 1_000, toFake: ["Date"] });
    const key = toBase32(bytes);
    expect(codeOf(key, stepAt(new Date()))).toBe((await generateTOTP({ secret: key })).otp);
    vi.useRealTimers();
  });
  await fc.assert(property, { seed: 6238, numRuns: 50 });
});

test("base 32 leads back to the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(Buffer.from(bytes));
    }),
    { seed: 4648 },
  );
  expect(() => fromBase32("not base 32!")).toThrow(RangeError);
});

test("the neighbouring steps count, further ones do not", () => {
  const now = new Date("2026-03-01T10:00:10Z");
  const present = stepAt(now);
  const accepted = [-2n, -1n, 0n, 1n, 2n].map((offset) => acceptedStep(secret, codeOf(secret, present + offset), now, null));
  expect(accepted).toEqual([null, present - 1n, present, present + 1n, null]);
});

test("a code is good once, and none before it is good any more", () => {
  const now = new Date("2026-03-01T10:00:10Z");
  const present = stepAt(now);
  expect(acceptedStep(secret, codeOf(secret, present), now, present)).toBeNull();
  expect(acceptedStep(secret, codeOf(secret, present - 1n), now, present)).toBeNull();
  expect(acceptedStep(secret, ` ${codeOf(secret, present + 1n).replace(/^(...)/, "$1 ")}`, now, present)).toBe(present + 1n);
});
