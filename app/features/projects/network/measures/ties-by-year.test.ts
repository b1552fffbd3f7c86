import { expect, test } from "vitest";
import { day } from "../../../../lib/day.ts";
import { daysUntilSleep, isTieAwake, lastActiveOn, tieStrength } from "./tie-decay.ts";
import { tiesByYear } from "./ties-by-year.ts";

test("a tie is as strong as its event until that ends, then halves in a year", () => {
  const event = { on: day("2020-01-01"), until: day("2022-12-31"), weight: 1 };
  expect(tieStrength([event], day("2019-12-31"))).toBe(0);
  expect(tieStrength([event], day("2021-06-01"))).toBe(1);
  expect(tieStrength([event], day("2023-12-31"))).toBe(0.5);
  expect(tieStrength([{ ...event, until: null }], day("2030-01-01"))).toBe(1);
  expect(lastActiveOn([event], day("2021-06-01"))).toBe("2021-06-01");
  expect(lastActiveOn([event], day("2025-01-01"))).toBe("2022-12-31");
  expect(lastActiveOn([event], day("2019-01-01"))).toBeNull();
});

test("a tie sleeps after as many days as its strength lasts", () => {
  expect(daysUntilSleep(1)).toBe(730);
  expect(daysUntilSleep(0.25)).toBe(0);
  expect(daysUntilSleep(0.1)).toBe(0);
  expect(daysUntilSleep(0)).toBe(0);
  expect([isTieAwake(0.25), isTieAwake(0.2499)]).toEqual([true, false]);
});

test("every year says what began, what was awake at its end, what fell asleep and what woke", () => {
  const once = [{ on: day("2018-07-01"), weight: 1 }];
  const twice = [
    { on: day("2018-03-01"), weight: 1 },
    { on: day("2022-02-01"), weight: 1 },
  ];
  const future = [{ on: day("2030-01-01"), weight: 1 }];
  const years = tiesByYear([once, twice, future, []], day("2022-11-22"));
  expect(years).toEqual([
    { year: 2018, begun: 2, awake: 2, fellAsleep: 0, woke: 0 },
    { year: 2019, begun: 0, awake: 2, fellAsleep: 0, woke: 0 },
    { year: 2020, begun: 0, awake: 0, fellAsleep: 2, woke: 0 },
    { year: 2021, begun: 0, awake: 0, fellAsleep: 0, woke: 0 },
    { year: 2022, begun: 0, awake: 1, fellAsleep: 0, woke: 1 },
  ]);
  expect(tiesByYear([future], day("2022-11-22"))).toEqual([]);
});
