import type { Graph } from "./graph.ts";
import { addPathsFrom, newPathSearch } from "./measures/path-search.ts";
import { emptyPathSums, type PathSums } from "./measures/path-sums.ts";

/** A graph whose sources several threads take from one pile, so many at once: `taken` counts those that are gone. */
export type SharedSources = { graph: Graph; taken: Int32Array<SharedArrayBuffer>; atOnce: number };

/** The sums over the sources that this thread got hold of. */
export function sharePaths({ graph, taken, atOnce }: SharedSources): PathSums {
  const size = graph.ids.length;
  const search = newPathSearch(graph);
  const sums = emptyPathSums(size, graph.isDirected);
  const next = () => Atomics.add(taken, 0, atOnce);
  for (let from = next(); from < size; from = next()) addPathsFrom(search, from, Math.min(size, from + atOnce), sums);
  return sums;
}
