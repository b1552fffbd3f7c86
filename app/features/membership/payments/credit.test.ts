import fc from "fast-check";
import { expect, test } from "vitest";
import { remaindersOf, takeFrom } from "./credit.ts";

test("an open amount takes from the oldest payment first, and no more than it needs", () => {
  const remainders = remaindersOf([
    { paymentId: "a", amountMinor: 100n, allocations: [{ amountMinor: 60n }] },
    { paymentId: "b", amountMinor: 50n, allocations: [{ amountMinor: 50n }] },
    { paymentId: "c", amountMinor: 80n, allocations: [] },
  ]);
  expect(remainders).toEqual([
    { paymentId: "a", leftMinor: 40n },
    { paymentId: "c", leftMinor: 80n },
  ]);
  expect(takeFrom(remainders, 70n)).toEqual([
    { paymentId: "a", amountMinor: 40n },
    { paymentId: "c", amountMinor: 30n },
  ]);
});

test("never is more taken than is open, or than a payment has left; what is taken is all of one of them", () => {
  const left = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }));
  fc.assert(
    fc.property(left, fc.bigInt({ min: 0n, max: 10n ** 10n }), (lefts, open) => {
      const remainders = lefts.map((leftMinor, place) => ({ paymentId: String(place), leftMinor }));
      const taken = takeFrom(remainders, open);
      const total = taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      const all = lefts.reduce((sum, one) => sum + one, 0n);
      expect(total).toBe(all < open ? all : open);
      for (const { paymentId, amountMinor } of taken) expect(amountMinor <= (lefts[Number(paymentId)] as bigint)).toBe(true);
    }),
  );
});
