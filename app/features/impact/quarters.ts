/** A quarter of a year, "2026-Q3". */
export function quarterShape(text: string): boolean {
  return /^20\d\d-Q[1-4]$/.test(text);
}

/** The four quarters of a year, in order. */
export function quartersOf(year: number): string[] {
  return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
}

/** The same quarter a year before. */
export function yearBefore(quarter: string): string {
  return `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`;
}

/** The quarter that ended last before a day. */
export function lastQuarter(day: string): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  const current = Math.floor((month - 1) / 3);
  return current === 0 ? `${year - 1}-Q4` : `${year}-Q${current}`;
}
