import { degreeOf, eachNeighbour, type Graph } from "../graph.ts";

export type Components = {
  /** By node: the number of its component, in order of `members`. */
  of: Int32Array;
  /** Nodes by component, the largest first; of equals the one with the lowest id in code unit order. */
  members: number[][];
};

/** The connected components, whichever way ties point. */
export function findComponents(graph: Graph): Components {
  const seen = new Uint8Array(graph.ids.length);
  const members: number[][] = [];
  for (let start = 0; start < graph.ids.length; start += 1) {
    if (seen[start]) continue;
    const group = [start];
    seen[start] = 1;
    for (let place = 0; place < group.length; place += 1) {
      eachNeighbour(graph.around, group[place] as number, (neighbour) => {
        if (seen[neighbour]) return;
        seen[neighbour] = 1;
        group.push(neighbour);
      });
    }
    members.push(group);
  }
  const lowest = new Map(members.map((group) => [group, group.reduce((least, node) => (idOf(graph, node) < least ? idOf(graph, node) : least), idOf(graph, group[0] as number))]));
  members.sort((one, other) => other.length - one.length || ((lowest.get(one) as string) < (lowest.get(other) as string) ? -1 : 1));
  const of = new Int32Array(graph.ids.length);
  members.forEach((group, number) => {
    for (const node of group) of[node] = number;
  });
  return { of, members };
}

/** The nodes without ties. */
export function findIsolates({ around, ids }: Graph): number[] {
  return ids.flatMap((_, node) => (degreeOf(around, node) === 0 ? [node] : []));
}

function idOf({ ids }: Graph, node: number): string {
  return ids[node] as string;
}
