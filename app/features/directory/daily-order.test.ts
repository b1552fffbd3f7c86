import { expect, test } from "vitest";
import { addDays, day } from "../../lib/day.ts";
import { dailyRank } from "./daily-order.ts";

const ids = Array.from({ length: 40 }, (_, index) => `0198c0de-0000-7000-8000-0000000000${String(index).padStart(2, "0")}`);
const orderOn = (on: ReturnType<typeof day>) => [...ids].sort((one, other) => dailyRank(on, one) - dailyRank(on, other));

test("the order of a day is the same whenever it is asked for, and another on the next day", () => {
  expect(orderOn(day("2026-03-01"))).toEqual(orderOn(day("2026-03-01")));
  expect(orderOn(day("2026-03-02"))).not.toEqual(orderOn(day("2026-03-01")));
});

test("over ten years everyone stands on the first page about equally often", () => {
  const days = 3_650;
  const first = new Map(ids.map((id) => [id, 0]));
  for (let index = 0; index < days; index += 1) for (const id of orderOn(addDays(day("2020-01-01"), index)).slice(0, 10)) first.set(id, (first.get(id) ?? 0) + 1);
  const shares = [...first.values()].map((count) => count / days);
  // A quarter each; four standard deviations of a fair draw are 0.029.
  for (const share of shares) expect(Math.abs(share - 0.25)).toBeLessThan(0.03);
});

test("who follows whom changes too: nobody is led by the same neighbour", () => {
  const leaders = new Set<string>();
  for (let index = 0; index < 200; index += 1) {
    const order = orderOn(addDays(day("2026-01-01"), index));
    leaders.add(order[(order.indexOf(ids[0] as string) + 39) % 40] as string);
  }
  expect(leaders.size).toBeGreaterThan(30);
});
