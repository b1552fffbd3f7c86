import { median } from "../../../lib/median.ts";
import { mean, sum } from "./moments.ts";

export type Statistic = "mean" | "median" | "sum";

const statistics: Record<Statistic, (values: readonly number[]) => number> = { mean, median, sum };

export type Bootstrap = { nResamples: number; mean: number; se: number; sorted: number[] };

/** All nⁿ resamples of n values, 7 at most: the bootstrap without chance (Efron 1979). The error is the spread over all of them. */
export function exactBootstrap(values: readonly number[], statistic: Statistic): Bootstrap | "too-many" {
  if (values.length > 7) return "too-many";
  const found: number[] = [];
  const walk = (drawn: number[]): void => {
    if (drawn.length === values.length) return void found.push(statistics[statistic](drawn));
    for (const value of values) walk([...drawn, value]);
  };
  walk([]);
  const centre = mean(found);
  const sorted = found.sort((one, other) => one - other);
  return { nResamples: found.length, mean: centre, se: Math.sqrt(mean(found.map((value) => (value - centre) ** 2))), sorted };
}

export type Jackknife = { estimate: number; leaveOneOut: number[]; bias: number; se: number };

/** The statistic without each value in turn, its bias and standard error (Quenouille 1956, Tukey 1958). Needs two values. */
export function jackknife(values: readonly number[], statistic: Statistic): Jackknife {
  const estimate = statistics[statistic](values);
  const leaveOneOut = values.map((_, left) => statistics[statistic](values.filter((__, place) => place !== left)));
  const centre = mean(leaveOneOut);
  const n = values.length;
  return { estimate, leaveOneOut, bias: (n - 1) * (centre - estimate), se: Math.sqrt(((n - 1) / n) * sum(leaveOneOut.map((value) => (value - centre) ** 2))) };
}
