import { expect, test } from "vitest";
import { evaluate, methodNames } from "./evaluate.server.ts";

test("an unknown method is told apart from bad input, and bad input by its field", async () => {
  expect(await evaluate("toString", {})).toEqual({ kind: "no-such-method" });
  expect(await evaluate("hhi", { values: [1, "2"] })).toMatchObject({ kind: "bad-input", field: "values.1" });
  expect(await evaluate("hhi", null)).toMatchObject({ kind: "bad-input", field: "" });
  expect(await evaluate("gross_flows", { v0: [1, 2], v1: [1], baseline_ratio: 1 })).toEqual({ kind: "bad-input", field: "v1", what: "must have 2 entries, as v0 has" });
});

test("what has the right form and no answer says why", async () => {
  expect(await evaluate("hhi", { values: [0, 0] })).toEqual({ kind: "no-answer", why: "the values add up to nothing" });
  expect(
    await evaluate("sdc_feasibility_interval", {
      table: [
        ["a", 5],
        [1, 2],
        [3, 9],
      ],
    }),
  ).toMatchObject({ kind: "no-answer" });
  expect(await evaluate("bootstrap_exact", { values: [1, 2, 3, 4, 5, 6, 7, 8] })).toMatchObject({ kind: "no-answer" });
});

test("an effect that all factors share stays whole where one of them starts at nothing", async () => {
  const found = await evaluate("lmdi_additive", { t0: { market: 0, share: 0.5 }, t1: { market: 10, share: 0.6 } });
  expect(found).toEqual({ kind: "answer", value: { v0: 0, v1: 6, change: 6, market: 6, share: 0 } });
});

test("a bootstrap of medians and a jackknife of the mean are those of the textbooks", async () => {
  const median = await evaluate("bootstrap_exact", { values: [1, 2, 6], statistic: "median" });
  expect(median).toMatchObject({ value: { n_resamples: 27, mean: (7 * 1 + 13 * 2 + 7 * 6) / 27 } });
  // For the mean, the jackknife's error is the deviation over √n.
  expect(await evaluate("jackknife", { values: [2, 4, 9] })).toMatchObject({ value: { estimate: 5, bias: 0, se: Math.sqrt(13 / 3) } });
});

test("constant market shares add up to the change", async () => {
  const found = await evaluate("constant_market_share", {
    own_t0: [
      [10, 20],
      [30, 0],
    ],
    own_t1: [
      [12, 25],
      [33, 4],
    ],
    reference_t0: [
      [100, 200],
      [300, 50],
    ],
    reference_t1: [
      [110, 260],
      [310, 80],
    ],
  });
  const { change, ...parts } = (found as { value: Record<string, number> }).value;
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(change as number, 9);
});

test("every method has a name in the list", () => {
  expect(methodNames).toContain("cluster_verdict");
  expect(new Set(methodNames).size).toBe(methodNames.length);
});
