import type { Day } from "../../../lib/day.ts";
import { firstOfMonth, monthsAfter, partsOf } from "../../../lib/months.ts";

/**
 * When a membership's year begins: on 1 January, on the day of joining, or on the first of a fixed month. Who joins from the
 * first of `rolloverMonth` on is covered to the end of the next year too; undefined or 0: nobody is.
 */
export type PeriodRule = { kind: "calendar_year"; rolloverMonth?: number } | { kind: "anniversary" } | { kind: "fixed_month"; month: number; rolloverMonth?: number };

/** Half open: `endsBefore` is the first day that is not covered any more. */
export type Period = { startsOn: Day; endsBefore: Day };

const yearInMonths = 12;

/** The full year of the rule that the day lies in. `anchor` is the day of joining, which the anniversary goes by. */
export function yearAround(rule: PeriodRule, anchor: Day, within: Day): Period {
  if (rule.kind === "anniversary") return anniversaryPeriod(anchor, yearInMonths, anniversaryIndex(anchor, within));
  const month = rule.kind === "fixed_month" ? rule.month : 1;
  const [year, ownMonth] = partsOf(within);
  const first = ownMonth >= month ? year : year - 1;
  return { startsOn: firstOfMonth(first, month), endsBefore: firstOfMonth(first + 1, month) };
}

/** What someone who joins on a day is covered for: from that day to the end of the rule's year, or of the next one. */
export function firstPeriod(rule: PeriodRule, joinedOn: Day): Period {
  const year = yearAround(rule, joinedOn, joinedOn);
  const rollover = rolloverDay(rule, year);
  const last = rollover !== null && joinedOn >= rollover ? yearAround(rule, joinedOn, year.endsBefore) : year;
  return { startsOn: joinedOn, endsBefore: last.endsBefore };
}

/** The day of the year from which joining counts for the next one too; null where none does. */
function rolloverDay(rule: PeriodRule, { startsOn }: Period): Day | null {
  if (rule.kind === "anniversary" || !rule.rolloverMonth) return null;
  const [year, month] = partsOf(startsOn);
  return firstOfMonth(rule.rolloverMonth >= month ? year : year + 1, rule.rolloverMonth);
}

/** The full year that begins where another period ends. `anchor` is the day of the first joining. */
export function periodFrom(rule: PeriodRule, anchor: Day, startsOn: Day): Period {
  return { startsOn, endsBefore: yearAround(rule, anchor, startsOn).endsBefore };
}

/**
 * The period number `index` (from 0) of those of `months` months that tile time from an anchor. Each border is counted
 * from the anchor, so that none drifts: 31 January, 29 February, 31 March.
 */
export function anniversaryPeriod(anchor: Day, months: number, index: number): Period {
  return { startsOn: monthsAfter(anchor, index * months), endsBefore: monthsAfter(anchor, (index + 1) * months) };
}

function anniversaryIndex(anchor: Day, within: Day): number {
  const years = partsOf(within)[0] - partsOf(anchor)[0];
  return within < monthsAfter(anchor, years * yearInMonths) ? years - 1 : years;
}
