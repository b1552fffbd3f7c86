import type { Format } from "../../../lib/format.ts";

/** Writes a share or log growth as points with one decimal, 0.081 as "8.1"; `isSigned` with its sign where it is not nought. */
export function pointsIn(format: Format, { isSigned = false }: { isSigned?: boolean } = {}): (log: number) => string {
  return (log) => format.number(100 * log, { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: isSigned ? "exceptZero" : "auto" });
}
