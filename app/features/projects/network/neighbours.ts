import type { NetworkContent } from "./work-out-network.ts";

export type Neighbour = { place: number; projects: number; weight: number };

/** By place: those that an organisation is tied to, the strongest ties first. */
export function neighboursOf({ organisationIds, ties }: NetworkContent): Neighbour[][] {
  const lists = organisationIds.map((): Neighbour[] => []);
  ties.source.forEach((source, index) => {
    const [target, projects, weight] = [ties.target[index] as number, ties.projects[index] as number, ties.weight[index] as number];
    lists[source]?.push({ place: target, projects, weight });
    lists[target]?.push({ place: source, projects, weight });
  });
  for (const list of lists) list.sort((one, other) => other.projects - one.projects || other.weight - one.weight || one.place - other.place);
  return lists;
}
