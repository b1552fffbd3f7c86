import { tQuantile, tTwoSided } from "./distributions.ts";
import { mean, sampleVariance } from "./moments.ts";

/** A group by its size, mean and sample standard deviation. */
export type Group = { n: number; mean: number; deviation: number };

export type Difference = { diff: number; se: number; df: number; t: number; p: number; low: number; high: number };

export function groupOf(values: readonly number[]): Group {
  return { n: values.length, mean: mean(values), deviation: Math.sqrt(sampleVariance(values)) };
}

/**
 * The difference of two means without assuming equal variances (Welch 1947), with Satterthwaite's degrees of freedom. Both
 * groups need two values or more, and at least one of them must vary.
 */
export function welchDifference(treated: Group, control: Group, level = 0.95): Difference {
  const one = treated.deviation ** 2 / treated.n;
  const other = control.deviation ** 2 / control.n;
  const se = Math.sqrt(one + other);
  const df = (one + other) ** 2 / (one ** 2 / (treated.n - 1) + other ** 2 / (control.n - 1));
  const diff = treated.mean - control.mean;
  const half = tQuantile(1 - (1 - level) / 2, df) * se;
  return { diff, se, df, t: diff / se, p: tTwoSided(diff / se, df), low: diff - half, high: diff + half };
}

/** Ordinary least squares of the outcome on a constant, the treatment and further columns: the treatment's coefficient and its standard error. */
export function regressionDifference(
  outcome: readonly number[],
  treated: readonly number[],
  covariates: readonly (readonly number[])[],
): { coef: number; se: number; n: number } | "not-identified" {
  const rows = outcome.map((_, row) => [1, treated[row] as number, ...covariates.map((column) => column[row] as number)]);
  const width = covariates.length + 2;
  const normal = Array.from({ length: width }, (_, i) => Array.from({ length: width }, (_, j) => rows.reduce((total, row) => total + (row[i] as number) * (row[j] as number), 0)));
  const inverse = inverted(normal);
  if (!inverse || rows.length <= width) return "not-identified";
  const moments = Array.from({ length: width }, (_, i) => rows.reduce((total, row, place) => total + (row[i] as number) * (outcome[place] as number), 0));
  const coefficients = inverse.map((row) => row.reduce((total, value, place) => total + value * (moments[place] as number), 0));
  const squares = rows.reduce((total, row, place) => {
    const fitted = row.reduce((part, value, column) => part + value * (coefficients[column] as number), 0);
    return total + ((outcome[place] as number) - fitted) ** 2;
  }, 0);
  const variance = (squares / (rows.length - width)) * ((inverse[1] as number[])[1] as number);
  return { coef: coefficients[1] as number, se: Math.sqrt(variance), n: rows.length };
}

/** The inverse of a square matrix by Gauss–Jordan with pivoting; null where it is singular. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => Number(i === j))]);
  for (let column = 0; column < size; column += 1) {
    const below = work.slice(column).map((row) => Math.abs(row[column] as number));
    const pivot = column + below.indexOf(Math.max(...below));
    [work[column], work[pivot]] = [work[pivot] as number[], work[column] as number[]];
    const lead = (work[column] as number[])[column] as number;
    if (Math.abs(lead) < 1e-12) return null;
    work[column] = (work[column] as number[]).map((value) => value / lead);
    for (let row = 0; row < size; row += 1) {
      const factor = (work[row] as number[])[column] as number;
      if (row !== column && factor !== 0) work[row] = (work[row] as number[]).map((value, place) => value - factor * ((work[column] as number[])[place] as number));
    }
  }
  return work.map((row) => row.slice(size));
}
