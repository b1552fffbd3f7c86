import { eachNeighbour, type Graph } from "../graph.ts";

/**
 * Share of ties within groups less the share expected from the nodes' degrees: Σ_c (L_c / m − (d_c / 2m)²), of a directed
 * graph Σ_c (L_c / m − out_c in_c / m²) (Newman & Girvan 2004; Leicht & Newman 2008). Weights count. `groupOf` numbers
 * each node's group from 0; ties of nodes in group −1 are left out. Null without ties.
 */
export function modularity(graph: Graph, groupOf: ArrayLike<number>): number | null {
  const groups = Array.from(groupOf).reduce((most, group) => Math.max(most, group), -1) + 1;
  const [within, leaving, arriving] = [new Float64Array(groups), new Float64Array(groups), new Float64Array(groups)];
  let total = 0;
  for (let node = 0; node < graph.ids.length; node += 1) {
    const from = groupOf[node] as number;
    if (from < 0) continue;
    eachNeighbour(graph.out, node, (neighbour, weight) => {
      const to = groupOf[neighbour] as number;
      if (to < 0) return;
      total += weight;
      leaving[from] = (leaving[from] as number) + weight;
      arriving[to] = (arriving[to] as number) + weight;
      if (from === to) within[from] = (within[from] as number) + weight;
    });
  }
  if (total === 0) return null;
  return within.reduce((sum, inside, group) => sum + inside / total - ((leaving[group] as number) / total) * ((arriving[group] as number) / total), 0);
}
