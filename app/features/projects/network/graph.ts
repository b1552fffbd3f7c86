/** Who is tied to whom, as compressed rows: the neighbours of node `i` are `targets[starts[i] … starts[i + 1] - 1]`, ascending. */
export type Adjacency = {
  starts: Int32Array;
  targets: Int32Array;
  /** Beside `targets`; null where every tie weighs 1. */
  weights: Float64Array | null;
};

/** A simple graph: no ties of a node to itself, at most one tie from one node to another. Nodes are places in `ids`. */
export type Graph = {
  ids: readonly string[];
  isDirected: boolean;
  edgeCount: number;
  /** Successors; of an undirected graph all neighbours, so that each tie stands twice. */
  out: Adjacency;
  /** Predecessors; of an undirected graph the same as `out`. */
  in: Adjacency;
  /** Neighbours whichever way the tie points, both ways added (a tie without weight counts 1); of an undirected graph the same as `out`. */
  around: Adjacency;
};

/** A tie between places in a list of nodes; it weighs 1 where no weight is given. */
export type Edge = { source: number; target: number; weight?: number };

/**
 * The graph of these nodes and ties. Ties that stand several times become one, their weights added; ties of a node to
 * itself are left out. It has weights where any tie gives one. Throws RangeError for a place that is not in `ids`.
 */
export function buildGraph(ids: readonly string[], edges: readonly Edge[], { isDirected = false } = {}): Graph {
  const size = ids.length;
  for (const { source, target } of edges) if (!(source in ids && target in ids)) throw new RangeError("a tie names a node that is not there");
  const ties = edges.filter(({ source, target }) => source !== target);
  const isWeighted = ties.some((edge) => edge.weight !== undefined);
  // Both directions of a pair are summed in one order, so that rounding makes them no different.
  const upward = ties.map((edge) => (edge.source < edge.target ? edge : turned(edge)));
  const around = adjacencyOf(size, upward.concat(upward.map(turned)), isWeighted || isDirected);
  if (!isDirected) return { ids, isDirected, edgeCount: around.targets.length / 2, out: around, in: around, around };
  const out = adjacencyOf(size, ties, isWeighted);
  return { ids, isDirected, edgeCount: out.targets.length, out, in: adjacencyOf(size, ties.map(turned), isWeighted), around };
}

function turned({ source, target, weight }: Edge): Edge {
  return { source: target, target: source, weight };
}

/** Sorts by source, then target (two counting sorts), and merges what stands several times. */
function adjacencyOf(size: number, edges: readonly Edge[], isWeighted: boolean): Adjacency {
  const byTarget = countingSort(size, edges, (edge) => edge.target);
  const sorted = countingSort(size, byTarget, (edge) => edge.source);
  const starts = new Int32Array(size + 1);
  const targets = new Int32Array(sorted.length);
  const weights = isWeighted ? new Float64Array(sorted.length) : null;
  let count = 0;
  let last: Edge | null = null;
  for (const edge of sorted) {
    const isRepeated = last !== null && last.source === edge.source && last.target === edge.target;
    if (!isRepeated) {
      targets[count] = edge.target;
      starts[edge.source + 1] = (starts[edge.source + 1] as number) + 1;
      count += 1;
    }
    if (weights) weights[count - 1] = (weights[count - 1] as number) + (edge.weight ?? 1);
    last = edge;
  }
  for (let node = 0; node < size; node += 1) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  return { starts, targets: targets.slice(0, count), weights: weights?.slice(0, count) ?? null };
}

function countingSort(size: number, edges: readonly Edge[], keyOf: (edge: Edge) => number): Edge[] {
  const next = new Int32Array(size + 1);
  for (const edge of edges) next[keyOf(edge) + 1] = (next[keyOf(edge) + 1] as number) + 1;
  for (let key = 0; key < size; key += 1) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const sorted = new Array<Edge>(edges.length);
  for (const edge of edges) {
    const key = keyOf(edge);
    sorted[next[key] as number] = edge;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
}

/** How many neighbours a node has. */
export function degreeOf({ starts }: Adjacency, node: number): number {
  return (starts[node + 1] as number) - (starts[node] as number);
}

/** Calls with each neighbour of the node and the weight of the tie, in ascending order. */
export function eachNeighbour({ starts, targets, weights }: Adjacency, node: number, visit: (neighbour: number, weight: number) => void): void {
  const end = starts[node + 1] as number;
  for (let at = starts[node] as number; at < end; at += 1) visit(targets[at] as number, weights ? (weights[at] as number) : 1);
}

/** The ties, each once: of an undirected graph the lower place first. */
export function edgesOf(graph: Graph): Required<Edge>[] {
  const edges: Required<Edge>[] = [];
  for (let source = 0; source < graph.ids.length; source += 1) {
    eachNeighbour(graph.out, source, (target, weight) => {
      if (graph.isDirected || source < target) edges.push({ source, target, weight });
    });
  }
  return edges;
}

/** The same nodes and pairs without direction and weights. */
export function skeletonOf({ ids, around }: Graph): Graph {
  const bare = { ...around, weights: null };
  return { ids, isDirected: false, edgeCount: around.targets.length / 2, out: bare, in: bare, around: bare };
}

/** The same nodes and pairs without direction; where ties have weights, those of both ways added. */
export function undirected(graph: Graph): Graph {
  if (!graph.isDirected) return graph;
  const skeleton = skeletonOf(graph);
  return graph.out.weights === null ? skeleton : { ...skeleton, out: graph.around, in: graph.around, around: graph.around };
}

/** The same graph with its nodes in another order; `placeOf` says where each node went. */
export type Reordered = { graph: Graph; placeOf: Int32Array };

/** The same graph, its nodes in the code unit order of their ids. */
export function inIdOrder(graph: Graph): Reordered {
  return reorder(
    graph,
    [...graph.ids.keys()].sort((one, other) => ((graph.ids[one] as string) < (graph.ids[other] as string) ? -1 : 1)),
  );
}

/** The same graph, nodes of many ties first: what is read most then lies together in memory. */
export function inDegreeOrder(graph: Graph): Reordered {
  return reorder(
    graph,
    [...graph.ids.keys()].sort((one, other) => degreeOf(graph.around, other) - degreeOf(graph.around, one)),
  );
}

function reorder(graph: Graph, order: readonly number[]): Reordered {
  const placeOf = new Int32Array(order.length);
  order.forEach((node, place) => {
    placeOf[node] = place;
  });
  const edges = edgesOf(graph).map(({ source, target, weight }) => {
    const ends = { source: placeOf[source] as number, target: placeOf[target] as number };
    return graph.out.weights ? { ...ends, weight } : ends;
  });
  const ids = order.map((node) => graph.ids[node] as string);
  return { graph: buildGraph(ids, edges, graph), placeOf };
}

/** The same nodes and ties, every tie weighing 1. */
export function unweighted(graph: Graph): Graph {
  if (!graph.isDirected) return skeletonOf(graph);
  return buildGraph(
    graph.ids,
    edgesOf(graph).map(({ source, target }) => ({ source, target })),
    { isDirected: true },
  );
}
