import type { Day } from "../../../lib/day.ts";

/** Headcount bands as the EU's definition of small firms cuts them (Recommendation 2003/361/EC), the largest split once more. */
export const headcountBands = ["0", "1-9", "10-49", "50-249", "250-999", "1000+"] as const;
/** Yearly revenue in million euros, cut as in the same recommendation. */
export const revenueBands = ["0-2", "2-10", "10-50", "50-250", "250+"] as const;

type Declared = { kind: "headcount" | "revenue_band"; band: string; asOfOn: Day };

/** The declaration that holds on a day: of its kind the latest made as of that day or earlier; null where there is none. */
export function declarationOn<Row extends Declared>(declarations: readonly Row[], kind: Declared["kind"], today: Day): Row | null {
  const sofar = declarations.filter((row) => row.kind === kind && row.asOfOn <= today);
  return sofar.reduce<Row | null>((latest, row) => (latest === null || row.asOfOn >= latest.asOfOn ? row : latest), null);
}
