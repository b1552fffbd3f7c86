import { sum } from "../statistics/moments.ts";

/** The parts of a whole as shares of it; empty where they add up to nothing. */
export function sharesOf(values: readonly number[]): number[] {
  const total = sum(values);
  return total > 0 ? values.map((value) => value / total) : [];
}

export type Herfindahl = { hhi: number; hhiNormalised: number | null; equivalentNumber: number; hhi10000: number; cr1: number; cr3: number; cr4: number };

/**
 * The Herfindahl–Hirschman index of the values' shares, from 1/n to 1, also normalised to 0…1, as the number of equal parts
 * that would give it, on the competition authorities' scale to 10,000, and the shares of the largest 1, 3 and 4. Null where
 * the values add up to nothing.
 */
export function herfindahl(values: readonly number[]): Herfindahl | null {
  const shares = sharesOf(values).sort((one, other) => other - one);
  if (shares.length === 0) return null;
  const hhi = sum(shares.map((share) => share ** 2));
  const least = 1 / shares.length;
  const largest = (count: number) => sum(shares.slice(0, count));
  return {
    hhi,
    hhiNormalised: shares.length === 1 ? null : (hhi - least) / (1 - least),
    equivalentNumber: 1 / hhi,
    hhi10000: hhi * 10_000,
    cr1: largest(1),
    cr3: largest(3),
    cr4: largest(4),
  };
}

export type Gini = { gini: number; giniNormalised: number | null };

/** Gini's coefficient, 0 where all are equal; normalised by n / (n − 1) so that 1 is one holding all. Null where the values add up to nothing. */
export function gini(values: readonly number[]): Gini | null {
  const shares = sharesOf(values).sort((one, other) => one - other);
  const n = shares.length;
  if (n === 0) return null;
  const coefficient = sum(shares.map((share, place) => (2 * (place + 1) - n - 1) * share)) / n;
  return { gini: coefficient, giniNormalised: n === 1 ? null : (coefficient * n) / (n - 1) };
}

/** Hoover's index of two distributions over the same parts: the share that would have to move to make them alike. */
export function hoover(values: readonly number[], reference: readonly number[]): number | null {
  const [one, other] = [sharesOf(values), sharesOf(reference)];
  if (one.length === 0 || other.length === 0) return null;
  return sum(one.map((share, place) => Math.abs(share - (other[place] as number)))) / 2;
}

/** Theil's entropy index of the values, natural logarithm: 0 where all are equal, ln n where one holds all. */
export function theil(values: readonly number[]): number | null {
  const shares = sharesOf(values);
  if (shares.length === 0) return null;
  return sum(shares.map((share) => (share === 0 ? 0 : share * Math.log(share * shares.length))));
}
