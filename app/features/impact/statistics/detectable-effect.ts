import { noncentralT, normalQuantile, tQuantile } from "./distributions.ts";

export type Test = { alpha: number; power: number; isTwoSided: boolean };

/** How many standard errors an effect must have to be found with this power (Bloom 1995): 2.80 two-sided, 2.49 one-sided at 5 % and 80 %. */
export function normalMultiplier({ alpha, power, isTwoSided }: Test): number {
  return normalQuantile(1 - alpha / (isTwoSided ? 2 : 1)) + normalQuantile(power);
}

/** The same with Student's t, for standard errors estimated with `df` degrees of freedom. */
export function tMultiplier(df: number, { alpha, power, isTwoSided }: Test): number {
  return tQuantile(1 - alpha / (isTwoSided ? 2 : 1), df) + tQuantile(power, df);
}

/**
 * The smallest difference of two groups of n that would be found, in standard deviations: exact by the non-central t, and
 * by the usual approximation. n is 2 or more.
 */
export function standardisedDetectable(n: number, test: Test): { noncentralT: number; tApproximation: number } {
  const df = 2 * n - 2;
  const critical = tQuantile(1 - test.alpha / (test.isTwoSided ? 2 : 1), df);
  const powerOf = (effect: number) => {
    const shift = effect * Math.sqrt(n / 2);
    return 1 - noncentralT(critical, df, shift) + (test.isTwoSided ? noncentralT(-critical, df, shift) : 0);
  };
  const tApproximation = tMultiplier(df, test) * Math.sqrt(2 / n);
  return { noncentralT: rootOf((effect) => powerOf(effect) - test.power, 0, 4 * tApproximation + 4), tApproximation };
}

/** The smallest relative growth of participants over others that would be found, given the deviation of log growth between organisations. */
export function detectableGrowth(groups: { treated: number; control: number }, deviation: number, test: Test): { se: number; mdeLog: number; mdePercent: number } {
  const se = deviation * Math.sqrt(1 / groups.treated + 1 / groups.control);
  const mdeLog = tMultiplier(groups.treated + groups.control - 2, test) * se;
  return { se, mdeLog, mdePercent: 100 * Math.expm1(mdeLog) };
}

/** Where a rising function is zero, by halving. */
function rootOf(rising: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
