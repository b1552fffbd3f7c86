import { betaQuantile, chiSquareQuantile, normalQuantile } from "./distributions.ts";

export type Interval = { low: number; high: number };

/**
 * Wilson's score interval of a share: `k` of `n`, 0 ≤ k ≤ n, n ≥ 1 (Wilson 1927). It never leaves 0…1 and holds its level
 * for small n, where the textbook interval does not.
 */
export function wilsonInterval(k: number, n: number, level = 0.95): Interval {
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = k / n;
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  // At the ends the bound is exact; what is left of the subtraction is rounding.
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
}

/** The exact interval of a Poisson count's mean (Garwood 1936). */
export function poissonInterval(count: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  return { low: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2, high: chiSquareQuantile(1 - tail, 2 * count + 2) / 2 };
}

export type RateRatio = Interval & { ratio: number | null; p: number };

/**
 * The ratio of two Poisson rates, exact given the sum of the counts (Przyborowski & Wilenski 1940): counts `a` and `b` over
 * the exposures, which are 1 unless given. The p-value adds up all outcomes that are no likelier than the observed one.
 */
export function poissonRateRatio(a: number, b: number, exposures: { a: number; b: number } = { a: 1, b: 1 }, level = 0.95): RateRatio {
  const tail = (1 - level) / 2;
  const total = a + b;
  const odds = (share: number) => ((share / (1 - share)) * exposures.b) / exposures.a;
  const low = a === 0 ? 0 : odds(betaQuantile(tail, a, b + 1));
  const high = b === 0 ? Number.POSITIVE_INFINITY : odds(betaQuantile(1 - tail, a + 1, b));
  const ratio = b === 0 ? null : a / exposures.a / (b / exposures.b);
  return { ratio, low, high, p: binomialTwoSided(a, total, exposures.a / (exposures.a + exposures.b)) };
}

/** The exact two-sided test of a binomial count: the probability of all outcomes that are no likelier than `k`. */
function binomialTwoSided(k: number, n: number, share: number): number {
  const logs = binomialLogs(n, share);
  const bound = (logs[k] as number) + 1e-7;
  const p = logs.reduce((total, log) => (log <= bound ? total + Math.exp(log) : total), 0);
  return Math.min(1, p);
}

function binomialLogs(n: number, share: number): number[] {
  const logs: number[] = [n * Math.log1p(-share)];
  for (let k = 1; k <= n; k += 1) logs.push((logs[k - 1] as number) + Math.log((n - k + 1) / k) + Math.log(share / (1 - share)));
  return logs;
}
