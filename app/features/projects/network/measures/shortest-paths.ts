import type { Graph } from "../graph.ts";

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

/**
 * All shortest paths, each tie one step, from the sources in [from, to): breadth-first search, then dependencies summed
 * backwards (Brandes 2001, "A faster algorithm for betweenness centrality"). Time is sources × ties.
 */
export function sumPaths(graph: Graph, from = 0, to = graph.ids.length): PathSums {
  const size = graph.ids.length;
  const sums = emptyPathSums(size, graph.isDirected);
  const search = { queue: new Int32Array(size), distance: new Int32Array(size).fill(-1), paths: new Float64Array(size), dependency: new Float64Array(size) };
  for (let source = from; source < to; source += 1) {
    const count = spread(graph, source, search);
    gather(graph, count, search, sums.passing);
    countDistances(graph, source, count, search, sums);
  }
  return sums;
}

export function emptyPathSums(size: number, isDirected: boolean): PathSums {
  const zeros = () => new Float64Array(size);
  const bySource = { passing: zeros(), distance: zeros(), reciprocal: zeros(), longest: zeros(), reached: zeros() };
  if (!isDirected) return { ...bySource, distanceTo: bySource.distance, reciprocalTo: bySource.reciprocal, reachedTo: bySource.reached };
  return { ...bySource, distanceTo: zeros(), reciprocalTo: zeros(), reachedTo: zeros() };
}

/** Sums over sources that do not overlap, as one. */
export function addPathSums(parts: readonly PathSums[], size: number, isDirected: boolean): PathSums {
  const total = emptyPathSums(size, isDirected);
  const names = Object.keys(total) as (keyof PathSums)[];
  const own = isDirected ? names : names.filter((name) => !name.endsWith("To"));
  for (const part of parts) {
    for (const name of own) {
      const [into, values] = [total[name], part[name]];
      for (let node = 0; node < size; node += 1) into[node] = (into[node] as number) + (values[node] as number);
    }
  }
  return total;
}

type Search = { queue: Int32Array; distance: Int32Array; paths: Float64Array; dependency: Float64Array };

/** Fills the queue with what the source reaches, nearest first; returns how many. */
function spread({ out: { starts, targets } }: Graph, source: number, { queue, distance, paths }: Search): number {
  queue[0] = source;
  distance[source] = 0;
  paths[source] = 1;
  let count = 1;
  for (let place = 0; place < count; place += 1) {
    const node = queue[place] as number;
    const next = (distance[node] as number) + 1;
    const through = paths[node] as number;
    const end = starts[node + 1] as number;
    for (let at = starts[node] as number; at < end; at += 1) {
      const target = targets[at] as number;
      const known = distance[target] as number;
      if (known < 0) {
        distance[target] = next;
        paths[target] = through;
        queue[count] = target;
        count += 1;
      } else if (known === next) paths[target] = (paths[target] as number) + through;
    }
  }
  return count;
}

/** Adds up dependencies, farthest first: a node's successors on shortest paths are its neighbours one step farther. */
function gather({ out: { starts, targets } }: Graph, count: number, { queue, distance, paths, dependency }: Search, passing: Float64Array): void {
  for (let place = count - 1; place > 0; place -= 1) {
    const node = queue[place] as number;
    const next = (distance[node] as number) + 1;
    const end = starts[node + 1] as number;
    let sum = 0;
    for (let at = starts[node] as number; at < end; at += 1) {
      const target = targets[at] as number;
      if (distance[target] === next) sum += dependency[target] as number;
    }
    const own = sum * (paths[node] as number);
    passing[node] = (passing[node] as number) + own;
    dependency[node] = (1 + own) / (paths[node] as number);
  }
}

/** Sums the distances, and clears the search for the next source. */
function countDistances(graph: Graph, source: number, count: number, { queue, distance }: Search, sums: PathSums): void {
  let total = 0;
  let reciprocals = 0;
  for (let place = 1; place < count; place += 1) {
    const node = queue[place] as number;
    const steps = distance[node] as number;
    total += steps;
    reciprocals += 1 / steps;
    if (graph.isDirected) {
      sums.distanceTo[node] = (sums.distanceTo[node] as number) + steps;
      sums.reciprocalTo[node] = (sums.reciprocalTo[node] as number) + 1 / steps;
      sums.reachedTo[node] = (sums.reachedTo[node] as number) + 1;
    }
    if (place === count - 1) sums.longest[source] = steps;
  }
  for (let place = 0; place < count; place += 1) distance[queue[place] as number] = -1;
  sums.distance[source] = total;
  sums.reciprocal[source] = reciprocals;
  sums.reached[source] = count - 1;
}
