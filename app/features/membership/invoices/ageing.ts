import type { Day } from "../../../lib/day.ts";
import { daysFrom } from "../../../lib/months.ts";

/** How long something is overdue, in days; the customary bands of an ageing report. */
export const ageBands = ["not-due", "1-30", "31-60", "61-90", "over-90"] as const;
export type AgeBand = (typeof ageBands)[number];
/** Open amounts of one currency by band, in minor units as text, and how many documents they are of. */
export type Ageing = { currency: string; bands: { band: AgeBand; openMinor: string; count: number }[]; totalMinor: string };

/** An invoice is overdue from the day after its due day on. */
export function ageBandOf(dueOn: Day, today: Day): AgeBand {
  const late = daysFrom(dueOn, today);
  if (late <= 0) return "not-due";
  if (late <= 30) return "1-30";
  if (late <= 60) return "31-60";
  return late <= 90 ? "61-90" : "over-90";
}

/** What is open, by currency and age. Every band is there, also an empty one; the bands add up to the total. */
export function ageing(open: readonly { dueOn: Day; currency: string; openMinor: string }[], today: Day): Ageing[] {
  return [...new Set(open.map(({ currency }) => currency))].sort().map((currency) => {
    const own = open.filter((row) => row.currency === currency);
    const bands = ageBands.map((band) => {
      const rows = own.filter(({ dueOn }) => ageBandOf(dueOn, today) === band);
      return { band, openMinor: sum(rows), count: rows.length };
    });
    return { currency, bands, totalMinor: sum(own) };
  });
}

function sum(rows: readonly { openMinor: string }[]): string {
  return String(rows.reduce((total, { openMinor }) => total + BigInt(openMinor), 0n));
}
