import type { Reordered } from "../graph.ts";

/** What the shortest paths from some sources add up to. Sums over other sources are zero, so that parts add up. */
export type PathSums = {
  /** By node: the share of shortest paths between others that pass through it, summed over ordered pairs. */
  passing: Float64Array;
  /** By source: distances to what it reaches, their reciprocals, the longest of them, how many it reaches. */
  distance: Float64Array;
  reciprocal: Float64Array;
  longest: Float64Array;
  reached: Float64Array;
  /** By target: the same for the paths that lead to it; of an undirected graph the same arrays as by source. */
  distanceTo: Float64Array;
  reciprocalTo: Float64Array;
  reachedTo: Float64Array;
};

export function emptyPathSums(size: number, isDirected: boolean): PathSums {
  const zeros = () => new Float64Array(size);
  const bySource = { passing: zeros(), distance: zeros(), reciprocal: zeros(), longest: zeros(), reached: zeros() };
  if (!isDirected) return { ...bySource, distanceTo: bySource.distance, reciprocalTo: bySource.reciprocal, reachedTo: bySource.reached };
  return { ...bySource, distanceTo: zeros(), reciprocalTo: zeros(), reachedTo: zeros() };
}

/** Sums over sources that do not overlap, as one. */
export function addPathSums(parts: readonly PathSums[], size: number, isDirected: boolean): PathSums {
  return combine(isDirected, (name) => {
    const total = new Float64Array(size);
    for (const part of parts) for (let node = 0; node < size; node += 1) total[node] = (total[node] as number) + (part[name][node] as number);
    return total;
  });
}

/** Sums that were made of a reordered graph, in the order of the graph that it was made from. */
export function inOriginalOrder(sums: PathSums, { graph, placeOf }: Reordered): PathSums {
  return combine(graph.isDirected, (name) => Float64Array.from(placeOf, (place) => sums[name][place] as number));
}

function combine(isDirected: boolean, make: (name: keyof PathSums) => Float64Array): PathSums {
  const bySource = { passing: make("passing"), distance: make("distance"), reciprocal: make("reciprocal"), longest: make("longest"), reached: make("reached") };
  if (!isDirected) return { ...bySource, distanceTo: bySource.distance, reciprocalTo: bySource.reciprocal, reachedTo: bySource.reached };
  return { ...bySource, distanceTo: make("distanceTo"), reciprocalTo: make("reciprocalTo"), reachedTo: make("reachedTo") };
}
