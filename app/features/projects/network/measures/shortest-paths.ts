import { type Graph, inDegreeOrder } from "../graph.ts";
import { addPathsFrom, newPathSearch } from "./path-search.ts";
import { emptyPathSums, inOriginalOrder, type PathSums } from "./path-sums.ts";

/** The sums of all shortest paths, each tie one step. Time is sources × ties. */
export function sumPaths(graph: Graph): PathSums {
  const sorted = inDegreeOrder(graph);
  const sums = emptyPathSums(graph.ids.length, graph.isDirected);
  addPathsFrom(newPathSearch(sorted.graph), 0, graph.ids.length, sums);
  return inOriginalOrder(sums, sorted);
}
