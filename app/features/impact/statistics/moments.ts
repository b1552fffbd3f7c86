export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The mean; not a number where there is no value. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** The sample variance (divided by n − 1); not a number for fewer than two values. */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

export function sampleDeviation(values: readonly number[]): number {
  return Math.sqrt(sampleVariance(values));
}

/** Values whose statistics differ by rounding alone count as equal. */
export function isAtLeast(value: number, bound: number, scale: number): boolean {
  return value >= bound - 1e-12 * Math.max(1, Math.abs(scale));
}
