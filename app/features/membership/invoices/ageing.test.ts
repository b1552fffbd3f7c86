import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../../lib/day.ts";
import { ageBandOf, ageing } from "./ageing.ts";

const today = day("2026-11-26");

test("an invoice ages from the day after its due day on", () => {
  const bands = [0, 1, 30, 31, 60, 61, 90, 91].map((late) => ageBandOf(addDays(today, -late), today));
  expect(bands).toEqual(["not-due", "1-30", "1-30", "31-60", "31-60", "61-90", "61-90", "over-90"]);
  expect(ageBandOf(addDays(today, 5), today)).toBe("not-due");
});

test("the bands of a currency add up to what is open in it", () => {
  const row = fc.record({ late: fc.integer({ min: -400, max: 400 }), currency: fc.constantFrom("EUR", "CHF"), open: fc.bigInt({ min: 1n, max: 10n ** 12n }) });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const result = ageing(
        rows.map(({ late, currency, open }) => ({ dueOn: addDays(today, -late), currency, openMinor: String(open) })),
        today,
      );
      for (const { currency, bands, totalMinor } of result) {
        const own = rows.filter((one) => one.currency === currency);
        expect(bands.reduce((sum, { openMinor }) => sum + BigInt(openMinor), 0n)).toBe(BigInt(totalMinor));
        expect(BigInt(totalMinor)).toBe(own.reduce((sum, { open }) => sum + open, 0n));
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
      }
    }),
  );
});
