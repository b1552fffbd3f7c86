import type { Graph } from "../../../app/features/projects/network/graph.ts";

/** A breadth-first search from every node over lists of lists, which only counts what it reaches: less than any betweenness does. */
export function searchFromEach({ ids, out: { starts, targets } }: Graph): number {
  const neighbours = ids.map((_, node) => Array.from(targets.subarray(starts[node], starts[node + 1])));
  let reached = 0;
  for (const source of neighbours.keys()) {
    const seen = new Set([source]);
    for (const node of seen) for (const next of neighbours[node] as number[]) seen.add(next);
    reached += seen.size;
  }
  return reached;
}
