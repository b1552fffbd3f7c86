import { degreeOf, edgesOf, type Graph } from "../graph.ts";

/** Graphs over the same nodes, each of one kind of tie. */
export type Layers = ReadonlyMap<string, Graph>;

export type LayerOverlap = { layers: [string, string]; shared: number; either: number; jaccard: number | null; only_first: number; only_second: number };

export type LayerMeasures = {
  /** Every two layers: pairs that both tie, over pairs that either ties (Jaccard); null where neither has a tie. */
  overlap: LayerOverlap[];
  node: {
    /** Ties over all layers, a pair tied in two layers twice (overlapping degree). */
    overlapping_degree: number[];
    /** Different neighbours over all layers. */
    multiplex_degree: number[];
    /** How evenly a node's ties are spread over the layers, 0 to 1 (Battiston, Nicosia & Latora 2014, eq. 8); null without ties. */
    participation: (number | null)[];
  };
};

/** What layers have in common. Nothing is summed over layers but the numbers of ties. */
export function measureLayers(layers: Layers): LayerMeasures {
  const names = [...layers.keys()];
  const pairs = new Map(names.map((name) => [name, new Set(edgesOf(layers.get(name) as Graph).map(({ source, target }) => `${source} ${target}`))]));
  const overlap = names.flatMap((first, place) =>
    names.slice(place + 1).map((second) => compare([first, second], pairs.get(first) as ReadonlySet<string>, pairs.get(second) as ReadonlySet<string>)),
  );
  const graphs = [...layers.values()];
  const degrees = (graphs[0]?.ids ?? []).map((_, node) => graphs.map((graph) => degreeOf(graph.out, node) + (graph.isDirected ? degreeOf(graph.in, node) : 0)));
  const neighbours = (graphs[0]?.ids ?? []).map((_, node) => new Set(graphs.flatMap(({ around }) => [...around.targets.subarray(around.starts[node], around.starts[node + 1])])));
  return {
    overlap,
    node: {
      overlapping_degree: degrees.map((counts) => counts.reduce((sum, count) => sum + count, 0)),
      multiplex_degree: neighbours.map((set) => set.size),
      participation: degrees.map(participation),
    },
  };
}

function compare(layers: [string, string], first: ReadonlySet<string>, second: ReadonlySet<string>): LayerOverlap {
  const shared = [...first].filter((pair) => second.has(pair)).length;
  const either = first.size + second.size - shared;
  return { layers, shared, either, jaccard: either > 0 ? shared / either : null, only_first: first.size - shared, only_second: second.size - shared };
}

function participation(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  if (counts.length < 2) return 0;
  return (counts.length / (counts.length - 1)) * (1 - counts.reduce((sum, count) => sum + (count / total) ** 2, 0));
}
