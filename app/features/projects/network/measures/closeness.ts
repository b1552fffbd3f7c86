import type { PathSums } from "./path-sums.ts";

/** A number for each node, in the order of the graph's ids. */
export type ByNode = Float64Array;

/**
 * Share of others reached, over the mean distance to them: ((r − 1) / (n − 1)) · ((r − 1) / Σ d), where r is the size of
 * what is reached (Wasserman & Faust 1994, "Social Network Analysis", eq. 5.22). Nothing reached is 0. Of a directed
 * graph, pass the sums of paths towards the node for what networkx calls closeness.
 */
export function closeness(distance: Float64Array, reached: Float64Array): ByNode {
  const others = distance.length - 1;
  return distance.map((sum, node) => (sum > 0 ? ((reached[node] as number) / others) * ((reached[node] as number) / sum) : 0));
}

/** Betweenness (Freeman 1977): of an undirected graph every pair counts once. */
export function betweenness({ passing }: PathSums, isDirected: boolean): ByNode {
  return isDirected ? passing.slice() : passing.map((sum) => sum / 2);
}

/** Betweenness as a share of the pairs of others; 0 where there are none. */
export function normalisedBetweenness({ passing }: PathSums): ByNode {
  const pairs = (passing.length - 1) * (passing.length - 2);
  return passing.map((sum) => (pairs > 0 ? sum / pairs : 0));
}

/**
 * How far one node stands out, 0 to 1: Σ (highest − each) over the greatest sum that a graph of this size can have, that
 * of a star (Freeman 1978, "Centrality in social networks"). Null below three nodes.
 */
export function centralisation(values: Float64Array, greatestSum: number): number | null {
  if (values.length < 3 || greatestSum <= 0) return null;
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  return values.reduce((sum, value) => sum + (highest - value), 0) / greatestSum;
}

/** Mean over all ordered pairs of 1 / distance (Latora & Marchiori 2001, "Efficient behavior of small-world networks"). */
export function globalEfficiency({ reciprocal }: PathSums): number {
  const pairs = reciprocal.length * (reciprocal.length - 1);
  return pairs > 0 ? reciprocal.reduce((sum, value) => sum + value, 0) / pairs : 0;
}

/** The longest and the mean distance between nodes of a group that no path leaves; null where it has no pair. Unreached pairs do not count. */
export function reachOf(group: readonly number[], { distance, longest, reached }: PathSums): { diameter: number; meanDistance: number | null } {
  let diameter = 0;
  let total = 0;
  let pairs = 0;
  for (const node of group) {
    diameter = Math.max(diameter, longest[node] as number);
    total += distance[node] as number;
    pairs += reached[node] as number;
  }
  return { diameter, meanDistance: pairs > 0 ? total / pairs : null };
}
