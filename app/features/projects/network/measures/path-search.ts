import type { Graph } from "../graph.ts";
import type { PathSums } from "./path-sums.ts";
import { findTwins } from "./twins.ts";

/** Room for searches in one graph, used again for each source. */
export type PathSearch = {
  graph: Graph;
  /** Paths from a node and from its twins pass through the same others equally, so that one search does for all of them. */
  twins: (readonly number[] | null)[];
  /** What the source reaches, nearest first. */
  queue: Int32Array;
  distance: Int32Array;
  /** How many shortest paths lead there. */
  paths: Float64Array;
  /** The next nodes on shortest paths: of the node at a place in the queue `next[nextStarts[place] … nextStarts[place + 1] - 1]`. */
  next: Int32Array;
  nextStarts: Int32Array;
  dependency: Float64Array;
};

const unseen = 0x7fff_ffff;

export function newPathSearch(graph: Graph): PathSearch {
  const size = graph.ids.length;
  return {
    graph,
    twins: graph.isDirected ? graph.ids.map(() => []) : findTwins(graph),
    queue: new Int32Array(size),
    distance: new Int32Array(size).fill(unseen),
    paths: new Float64Array(size),
    next: new Int32Array(graph.out.targets.length),
    nextStarts: new Int32Array(size + 1),
    dependency: new Float64Array(size),
  };
}

/**
 * Adds the shortest paths from the sources in [from, to), each tie one step: breadth-first search, then dependencies summed
 * backwards (Brandes 2001, "A faster algorithm for betweenness centrality"); twins are searched from once (Sarıyüce et al.
 * 2013, "Shattering and compressing networks for betweenness centrality"). A twin counts with the node that stands for it.
 */
export function addPathsFrom(search: PathSearch, from: number, to: number, sums: PathSums): void {
  for (let source = from; source < to; source += 1) {
    const others = search.twins[source] ?? null;
    if (others === null) continue;
    const count = spread(search, source);
    gather(search, count, 1 + others.length, sums.passing);
    countDistances(search, source, count, sums);
    for (const twin of others) for (const values of [sums.distance, sums.reciprocal, sums.longest, sums.reached]) values[twin] = values[source] as number;
  }
}

/** Fills the queue with what the source reaches; returns how many. */
function spread({ graph, queue, distance, paths, next, nextStarts }: PathSearch, source: number): number {
  const { starts, targets } = graph.out;
  queue[0] = source;
  distance[source] = 0;
  paths[source] = 1;
  let count = 1;
  let used = 0;
  for (let place = 0; place < count; place += 1) {
    const node = queue[place] as number;
    const step = (distance[node] as number) + 1;
    const through = paths[node] as number;
    const end = starts[node + 1] as number;
    nextStarts[place] = used;
    for (let at = starts[node] as number; at < end; at += 1) {
      const target = targets[at] as number;
      const known = distance[target] as number;
      if (known < step) continue;
      next[used] = target;
      used += 1;
      if (known === step) paths[target] = (paths[target] as number) + through;
      else {
        distance[target] = step;
        paths[target] = through;
        queue[count] = target;
        count += 1;
      }
    }
  }
  nextStarts[count] = used;
  return count;
}

/** Adds up dependencies, farthest first, as often as the source stands for nodes. */
function gather({ queue, paths, next, nextStarts, dependency }: PathSearch, count: number, times: number, passing: Float64Array): void {
  for (let place = count - 1; place > 0; place -= 1) {
    const node = queue[place] as number;
    const end = nextStarts[place + 1] as number;
    let sum = 0;
    for (let at = nextStarts[place] as number; at < end; at += 1) sum += dependency[next[at] as number] as number;
    const own = sum * (paths[node] as number);
    passing[node] = (passing[node] as number) + times * own;
    dependency[node] = (1 + own) / (paths[node] as number);
  }
}

/** Sums the distances, and clears the search for the next source. */
function countDistances({ graph, queue, distance }: PathSearch, source: number, count: number, sums: PathSums): void {
  let total = 0;
  let reciprocals = 0;
  sums.longest[source] = distance[queue[count - 1] as number] as number;
  for (let place = 1; place < count; place += 1) {
    const node = queue[place] as number;
    const steps = distance[node] as number;
    total += steps;
    reciprocals += 1 / steps;
    distance[node] = unseen;
    if (!graph.isDirected) continue;
    sums.distanceTo[node] = (sums.distanceTo[node] as number) + steps;
    sums.reciprocalTo[node] = (sums.reciprocalTo[node] as number) + 1 / steps;
    sums.reachedTo[node] = (sums.reachedTo[node] as number) + 1;
  }
  distance[source] = unseen;
  sums.distance[source] = total;
  sums.reciprocal[source] = reciprocals;
  sums.reached[source] = count - 1;
}
