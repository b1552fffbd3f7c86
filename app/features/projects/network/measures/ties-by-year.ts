import { type Day, day } from "../../../../lib/day.ts";
import { type Decay, isTieAwake, type TieEvent, tieStrength, usualDecay } from "./tie-decay.ts";

export type TiesInYear = {
  year: number;
  /** Ties whose first event falls in the year. */
  begun: number;
  /** Ties that were awake at its end. */
  awake: number;
  /** Ties that were awake at the end of the year before and slept at the end of this one. */
  fellAsleep: number;
  /** Ties of earlier years that slept at the end of the year before and were awake at the end of this one. */
  woke: number;
};

/** The ties by calendar year, from the first event to the year of `asOf`, which counts up to that day. */
export function tiesByYear(ties: readonly (readonly TieEvent[])[], asOf: Day, decay = usualDecay): TiesInYear[] {
  const begun = ties.map((events) => firstDay(events)).filter((on) => on !== null && on <= asOf);
  const first = firstDay(begun.map((on) => ({ on: on as Day })));
  if (first === null) return [];
  const years = Array.from({ length: yearOf(asOf) - yearOf(first) + 1 }, (_, place) => yearOf(first) + place);
  return years.map((year) => countYear(ties, year, asOf, decay));
}

function countYear(ties: readonly (readonly TieEvent[])[], year: number, asOf: Day, decay: Decay): TiesInYear {
  const before = lastDayOf(year - 1);
  const end = lastDayOf(year) < asOf ? lastDayOf(year) : asOf;
  const known = ties.map((events) => ({ events, begunOn: firstDay(events) })).filter(({ begunOn }) => begunOn !== null && begunOn <= end);
  const seen = known.map(({ events, begunOn }) => ({
    isNew: begunOn !== null && begunOn > before,
    was: isTieAwake(tieStrength(events, before, decay), decay),
    is: isTieAwake(tieStrength(events, end, decay), decay),
  }));
  return {
    year,
    begun: seen.filter(({ isNew }) => isNew).length,
    awake: seen.filter(({ is }) => is).length,
    fellAsleep: seen.filter(({ was, is }) => was && !is).length,
    woke: seen.filter(({ isNew, was, is }) => !isNew && is && !was).length,
  };
}

function firstDay(events: readonly { on: Day }[]): Day | null {
  return events.reduce<Day | null>((least, { on }) => (least === null || on < least ? on : least), null);
}

function yearOf(on: Day): number {
  return Number(on.slice(0, 4));
}

function lastDayOf(year: number): Day {
  return day(`${year}-12-31`);
}
