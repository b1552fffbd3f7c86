import { combinations } from "./permutation.ts";

export type Alternative = "greater" | "less" | "two-sided";

/** Fisher's exact test of a 2 × 2 table of counts (Fisher 1935). Two-sided adds up all tables that are no likelier than the one seen. */
export function fisherExact([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]], alternative: Alternative): number {
  const [row, column, total] = [a + b, a + c, a + b + c + d];
  const [least, most] = [Math.max(0, row + column - total), Math.min(row, column)];
  const weights = Array.from({ length: most - least + 1 }, (_, step) =>
    Math.exp(logChoose(column, least + step) + logChoose(total - column, row - least - step) - logChoose(total, row)),
  );
  const seen = weights[a - least] as number;
  const counts = (weight: number, value: number) => {
    if (alternative === "greater") return value >= a;
    return alternative === "less" ? value <= a : weight <= seen * (1 + 1e-7);
  };
  return Math.min(
    1,
    weights.reduce((sum, weight, step) => (counts(weight, least + step) ? sum + weight : sum), 0),
  );
}

/** The logarithm of how many ways there are to choose `k` of `n`, for counts whose number of ways no float holds. */
function logChoose(n: number, k: number): number {
  if (n <= 60) return Math.log(combinations(n, k));
  let log = 0;
  for (let step = 1; step <= Math.min(k, n - k); step += 1) log += Math.log((n - step + 1) / step);
  return log;
}
