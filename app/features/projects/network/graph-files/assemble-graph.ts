import { buildGraph, type Graph } from "../graph.ts";
import type { FileEdge, FileRemark, GraphFile } from "./graph-file.ts";

export type AssembledGraph = { graph: Graph; remarks: FileRemark[] };

/**
 * The simple graph of a file. Ties of a node to itself are left out, ties that stand several times become one, their
 * weights added; both is remarked. An undirected list that holds every tie in both directions with the same weight holds
 * each once.
 */
export function assembleGraph(file: Pick<GraphFile, "nodes" | "edges">, isDirected: boolean): AssembledGraph {
  const ids = [...file.nodes.keys()];
  const places = new Map(ids.map((id, place) => [id, place]));
  const loops = file.edges.filter(({ source, target }) => source === target);
  const ties = file.edges.filter(({ source, target }) => source !== target);
  const isSymmetric = !isDirected && isSymmetricList(ties);
  const edges = (isSymmetric ? ties.filter(({ source, target }) => source < target) : ties).map(({ source, target, weight }) => {
    const ends = { source: places.get(source) as number, target: places.get(target) as number };
    return weight === null ? ends : { ...ends, weight };
  });
  const graph = buildGraph(ids, edges, { isDirected });
  const merged = edges.length - graph.edgeCount;
  const remarks: FileRemark[] = [];
  if (loops.length > 0) remarks.push({ kind: "self-loops", count: loops.length, nodes: [...new Set(loops.map(({ source }) => source))] });
  if (isSymmetric) remarks.push({ kind: "symmetric-list" });
  if (merged > 0) remarks.push({ kind: "merged-ties", count: merged, areWeightsAdded: graph.out.weights !== null });
  return { graph, remarks };
}

/** Whether every tie stands in the other direction too, as often and with the same weights. */
function isSymmetricList(ties: readonly FileEdge[]): boolean {
  const counts = new Map<string, number>();
  for (const { source, target, weight } of ties) {
    const isForward = source < target;
    const key = JSON.stringify(isForward ? [source, target, weight] : [target, source, weight]);
    counts.set(key, (counts.get(key) ?? 0) + (isForward ? 1 : -1));
  }
  return ties.length > 0 && [...counts.values()].every((count) => count === 0);
}
