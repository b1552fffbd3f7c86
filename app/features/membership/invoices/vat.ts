/** A line's tax category of EN 16931 (S standard, E exempt, AE reverse charge, Z zero) and its rate in hundredths of a per cent. */
export type TaxedLine = { minor: bigint; taxCategory: "S" | "E" | "AE" | "Z"; rateBasisPoints: number };
export type TaxTotal = { taxCategory: TaxedLine["taxCategory"]; rateBasisPoints: number; netMinor: bigint; taxMinor: bigint };

/** Tax on an amount, rounded half up (away from zero) to the minor unit. */
export function taxOn(minor: bigint, rateBasisPoints: number): bigint {
  const product = minor * BigInt(rateBasisPoints);
  const half = product < 0n ? -5_000n : 5_000n;
  return (product + half) / 10_000n;
}

/**
 * The tax of an invoice by category and rate, computed on the sum of the lines of each (EN 16931, BR-CO-17), never line
 * by line: four lines of 5.68 at 10 % owe 2.27, not 2.28.
 */
export function taxTotals(lines: readonly TaxedLine[]): TaxTotal[] {
  const totals = new Map<string, TaxTotal>();
  for (const { minor, taxCategory, rateBasisPoints } of lines) {
    const key = `${taxCategory} ${rateBasisPoints}`;
    const total = totals.get(key) ?? { taxCategory, rateBasisPoints, netMinor: 0n, taxMinor: 0n };
    total.netMinor += minor;
    totals.set(key, total);
  }
  return [...totals.values()].map((total) => ({ ...total, taxMinor: taxOn(total.netMinor, total.rateBasisPoints) }));
}
