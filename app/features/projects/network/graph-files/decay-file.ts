import { addDays, type Day, parseDay } from "../../../../lib/day.ts";
import { type Decay, daysUntilSleep, isTieAwake, lastActiveOn, type TieEvent, tieStrength } from "../measures/tie-decay.ts";
import { type TiesInYear, tiesByYear } from "../measures/ties-by-year.ts";
import { foldHeading } from "./edge-columns.ts";
import { type FileEdge, type GraphFile, type Read, read, refused } from "./graph-file.ts";

export type FadingTie = {
  source: string;
  target: string;
  strength: number;
  is_awake: boolean;
  last_active_on: Day | null;
  /** The first day on which it sleeps if nothing happens; null where it does already. */
  sleeps_on: Day | null;
};

export type FadingTies = { as_of: Day; half_life_days: number; threshold: number; ties: FadingTie[]; by_year: TiesInYear[] };

const onNames = ["date", "on", "day", "start", "startedon", "begin", "startdate"];
const untilNames = ["until", "end", "endedon", "enddate", "lastday"];

/**
 * How strong the ties of a file are on a day, its lines being events: a column `date` (or day, start) says when, `end` (or
 * until) how long it lasted, `weight` how much it counts, else 1. Direction is ignored.
 */
export function fadingTies(file: GraphFile, asOf: Day, decay: Decay): Read<FadingTies> {
  const events = new Map<string, { source: string; target: string; events: TieEvent[] }>();
  for (const edge of file.edges) {
    const event = eventOf(edge);
    if (!event.ok) return event;
    const [source, target] = [edge.source, edge.target].sort() as [string, string];
    const key = JSON.stringify([source, target]);
    const tie = events.get(key) ?? { source, target, events: [] };
    if (source !== target) events.set(key, { ...tie, events: [...tie.events, event.value] });
  }
  const ties = [...events.values()];
  const byYear = tiesByYear(
    ties.map((tie) => tie.events),
    asOf,
    decay,
  );
  return read({ as_of: asOf, half_life_days: decay.halfLifeDays, threshold: decay.threshold, ties: ties.map((tie) => fading(tie, asOf, decay)), by_year: byYear });
}

function fading({ source, target, events }: { source: string; target: string; events: TieEvent[] }, asOf: Day, decay: Decay): FadingTie {
  const strength = tieStrength(events, asOf, decay);
  const isAwake = isTieAwake(strength, decay);
  const sleepsOn = isAwake ? addDays(asOf, Math.floor(daysUntilSleep(strength, decay) + 1e-9) + 1) : null;
  return { source, target, strength, is_awake: isAwake, last_active_on: lastActiveOn(events, asOf), sleeps_on: sleepsOn };
}

function eventOf({ attributes, weight, line }: FileEdge): Read<TieEvent> {
  const on = cellUnder(attributes, onNames);
  if (on === null) return refused("no-such-column", { detail: "date" });
  const until = cellUnder(attributes, untilNames);
  const days = [on, ...(until ? [until] : [])].map((text) => ({ text, day: parseDay(text) }));
  const wrong = days.find(({ day }) => day === null);
  if (wrong) return refused("bad-day", { line, detail: wrong.text });
  const [from, to] = days.map(({ day }) => day as Day);
  return read({ on: from as Day, weight: weight ?? 1, ...(until !== null && { until: to ?? null }) });
}

/** The first of these columns; null where the file has none of them. */
function cellUnder(attributes: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  for (const [name, cell] of attributes) if (names.includes(foldHeading(name))) return cell;
  return null;
}
