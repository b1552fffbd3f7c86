import type { Day } from "../../../lib/day.ts";
import { daysFrom, monthsAfter, partsOf } from "../../../lib/months.ts";
import type { Period } from "../periods/period-rule.ts";

/** How dues of a year shrink for who joins in the middle of it. Conventions differ between associations; each is named in the statutes. */
export const prorations = ["none", "daily", "started_month", "quarter", "half_year", "free_until_next"] as const;
export type Proration = (typeof prorations)[number];

/** A part of a whole, exact. `unit` says what is counted. */
export type Share = { covered: number; of: number; unit: "whole" | "days" | "months" | "quarters" | "half-years" };

const whole: Share = { covered: 1, of: 1, unit: "whole" };

/**
 * The part of the full year that someone pays who is covered from `startsOn` (within the year) to its end. Days count
 * the first one, against the year's own 365 or 366; a started month, quarter or half year counts as a whole one.
 */
export function shareOf(proration: Proration, year: Period, startsOn: Day): Share {
  const of = daysFrom(year.startsOn, year.endsBefore);
  const covered = daysFrom(startsOn, year.endsBefore);
  if (proration === "daily") return { covered, of, unit: "days" };
  if (covered >= of || proration === "none") return whole;
  if (proration === "free_until_next") return { covered: 0, of: 1, unit: "whole" };
  const months = startedMonths(startsOn, year);
  if (proration === "started_month") return { covered: months, of: 12, unit: "months" };
  return proration === "quarter" ? { covered: Math.ceil(months / 3), of: 4, unit: "quarters" } : { covered: Math.ceil(months / 6), of: 2, unit: "half-years" };
}

/** Months of the year that have begun or are yet to begin on the day: 12 in the first, 1 in the last. */
function startedMonths(startsOn: Day, year: Period): number {
  const [fromYear, fromMonth] = partsOf(year.startsOn);
  const [ownYear, ownMonth] = partsOf(startsOn);
  const passed = (ownYear - fromYear) * 12 + (ownMonth - fromMonth);
  return 12 - (monthsAfter(year.startsOn, passed) > startsOn ? passed - 1 : passed);
}

/** An amount of minor units, times an exact share, rounded once: half a unit away from zero. */
export function partOf(minor: bigint, { covered, of }: Pick<Share, "covered" | "of">): bigint {
  const product = minor * BigInt(covered);
  const divisor = BigInt(of);
  const half = product < 0n ? -divisor : divisor;
  return (2n * product + half) / (2n * divisor);
}

/** What is left of the amount once a part of it is taken: the two always add up to the whole. */
export function restOf(minor: bigint, share: Pick<Share, "covered" | "of">): bigint {
  return minor - partOf(minor, share);
}
