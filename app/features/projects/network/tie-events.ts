import type { Day } from "../../../lib/day.ts";
import { groupBy } from "../../../lib/group-by.ts";
import type { TieEvent } from "./measures/tie-decay.ts";
import type { DatedParticipation } from "./network-material.ts";
import type { ProjectTies } from "./project-ties.ts";

/** From the first day to the last; null: without an end. */
type Stay = { from: Day; until: Day | null };

/**
 * What ties rest on, beside `ties.edges`: each shared project from the day on which the second of the two joined it to the day
 * on which the first of them left. Two that followed one another in a project meet on the day on which the later one
 * came. Projects in which the days of either are unknown are no event.
 */
export function tieEvents(organisationIds: readonly string[], participations: readonly DatedParticipation[], ties: ProjectTies): TieEvent[][] {
  const places = new Map(organisationIds.map((id, place) => [id, place]));
  const events = new Map(ties.edges.map(({ source, target }) => [source * organisationIds.length + target, [] as TieEvent[]]));
  const shared = new Set(ties.projectIds);
  for (const [projectId, group] of groupBy(participations, (participation) => participation.projectId)) {
    if (!shared.has(projectId)) continue;
    const stays = [...groupBy(group, (participation) => participation.organisationId)].flatMap(([id, own]) => {
      const [place, stay] = [places.get(id), stayOf(own)];
      return place === undefined || stay === null ? [] : [{ place, ...stay }];
    });
    stays.sort((one, other) => one.place - other.place);
    stays.forEach((one, index) => {
      for (const other of stays.slice(index + 1)) events.get(one.place * organisationIds.length + other.place)?.push({ ...together(one, other), weight: 1 });
    });
  }
  return [...events.values()];
}

/** Several roles in a project are one stay, from the first day of any to the last. */
function stayOf(participations: readonly DatedParticipation[]): Stay | null {
  return participations.reduce<Stay | null>((stay, { startsOn, endsOn }) => {
    const from = startsOn ?? endsOn;
    if (from === null) return stay;
    return stay === null ? { from, until: endsOn } : { from: from < stay.from ? from : stay.from, until: later(endsOn, stay.until) };
  }, null);
}

function together(one: Stay, other: Stay): { on: Day; until: Day | null } {
  const on = one.from > other.from ? one.from : other.from;
  const until = earlier(one.until, other.until);
  return { on, until: until !== null && until < on ? on : until };
}

function later(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
