import { type Day, daysBetween } from "../../../../lib/day.ts";

/** Something that two did together, such as a joint project (weight 1): on a day, or from that day until `until` (null: still lasting). */
export type TieEvent = { on: Day; until?: Day | null; weight: number };

export type Decay = {
  /** After so many days a tie is half as strong. */
  halfLifeDays: number;
  /** A tie below this strength sleeps. */
  threshold: number;
};

/** A single event of weight 1 keeps a tie awake for 730 days. */
export const usualDecay: Decay = { halfLifeDays: 365, threshold: 0.25 };

// Rounding must not put a tie to sleep on the day on which it just reaches the threshold.
const tolerance = 1e-12;

/**
 * How strong a tie is on a day: Σ w · 2^(−age / half-life). Events after that day do not count yet; what lasts counts as
 * if it were on its last day, or today where that is later or unknown.
 */
export function tieStrength(events: Iterable<TieEvent>, asOf: Day, { halfLifeDays } = usualDecay): number {
  let strength = 0;
  for (const { on, until, weight } of events) {
    if (on > asOf) continue;
    strength += weight * 2 ** (-daysBetween(lastDay({ on, until }, asOf), asOf) / halfLifeDays);
  }
  return strength;
}

export function isTieAwake(strength: number, { threshold } = usualDecay): boolean {
  return strength >= threshold - tolerance;
}

/** After how many days without a further event a tie of this strength sleeps; 0 where it does already. */
export function daysUntilSleep(strength: number, { halfLifeDays, threshold } = usualDecay): number {
  return strength > 0 ? Math.max(0, halfLifeDays * Math.log2(strength / threshold)) : 0;
}

/** The last day on which something happened, as far as it was known on that day; null where nothing had. */
export function lastActiveOn(events: Iterable<TieEvent>, asOf: Day): Day | null {
  let last: Day | null = null;
  for (const event of events) {
    if (event.on > asOf) continue;
    const active = lastDay(event, asOf);
    if (last === null || active > last) last = active;
  }
  return last;
}

function lastDay({ on, until }: Pick<TieEvent, "on" | "until">, asOf: Day): Day {
  if (until === undefined) return on;
  return until === null || until > asOf ? asOf : until;
}
