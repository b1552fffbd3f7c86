import type { Day } from "../../../lib/day.ts";
import type { NetworkContent } from "./work-out-network.ts";

/** A tie as one of its ends sees it. */
export type Neighbour = { place: number; projects: number; weight: number; lastOn: Day | null; isAwake: boolean | null };

/** By place: those that an organisation is tied to, the strongest ties first. */
export function neighboursOf({ organisationIds, ties }: NetworkContent): Neighbour[][] {
  const lists = organisationIds.map((): Neighbour[] => []);
  ties.source.forEach((source, index) => {
    const target = ties.target[index] as number;
    const tie = { projects: ties.projects[index] as number, weight: ties.weight[index] as number, lastOn: ties.lastOn[index] ?? null, isAwake: ties.isAwake[index] ?? null };
    lists[source]?.push({ place: target, ...tie });
    lists[target]?.push({ place: source, ...tie });
  });
  for (const list of lists) list.sort((one, other) => other.projects - one.projects || other.weight - one.weight || one.place - other.place);
  return lists;
}
