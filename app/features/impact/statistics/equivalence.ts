import { tQuantile, tUpperTail } from "./distributions.ts";

export type Equivalence = { pLower: number; pUpper: number; ci90: [number, number]; ci95: [number, number]; equivalentAt5pct: boolean };

/** Two one-sided tests that an effect lies within ±bound (Schuirmann 1987): the same as the 90 % interval lying inside. */
export function equivalence(estimate: number, se: number, df: number, bound: number): Equivalence {
  const interval = (level: number): [number, number] => {
    const half = tQuantile(1 - (1 - level) / 2, df) * se;
    return [estimate - half, estimate + half];
  };
  const pLower = tUpperTail((estimate + bound) / se, df);
  const pUpper = tUpperTail((bound - estimate) / se, df);
  return { pLower, pUpper, ci90: interval(0.9), ci95: interval(0.95), equivalentAt5pct: Math.max(pLower, pUpper) < 0.05 };
}
