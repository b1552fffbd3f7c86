import jstat from "jstat";

const { jStat } = jstat as unknown as typeof import("jstat");

/** Quantile of the standard normal distribution. `p` lies between 0 and 1. */
export function normalQuantile(p: number): number {
  return polished(
    jStat.normal.inv(p, 0, 1),
    p,
    (x) => jStat.normal.cdf(x, 0, 1),
    (x) => jStat.normal.pdf(x, 0, 1),
  );
}

/** Quantile of Student's t with `df` degrees of freedom, which need not be whole. */
export function tQuantile(p: number, df: number): number {
  return polished(
    jStat.studentt.inv(p, df),
    p,
    (x) => jStat.studentt.cdf(x, df),
    (x) => jStat.studentt.pdf(x, df),
  );
}

/** The probability that Student's t exceeds `t`. */
export function tUpperTail(t: number, df: number): number {
  return jStat.studentt.cdf(-t, df);
}

/** The two-sided p-value of a t statistic. */
export function tTwoSided(t: number, df: number): number {
  return 2 * tUpperTail(Math.abs(t), df);
}

/** Cumulative probability of the non-central t distribution. */
export function noncentralT(t: number, df: number, noncentrality: number): number {
  return jStat.noncentralt.cdf(t, df, noncentrality);
}

export function chiSquareQuantile(p: number, df: number): number {
  return jStat.chisquare.inv(p, df);
}

export function betaQuantile(p: number, alpha: number, beta: number): number {
  return jStat.beta.inv(p, alpha, beta);
}

/** jStat's quantiles are right to about eight digits; two steps of Newton's method bring them to those of its cumulative functions. */
function polished(start: number, p: number, cumulative: (x: number) => number, density: (x: number) => number): number {
  let x = start;
  for (let step = 0; step < 2; step += 1) {
    const slope = density(x);
    if (!(slope > 0) || !Number.isFinite(x)) return start;
    x -= (cumulative(x) - p) / slope;
  }
  return x;
}
