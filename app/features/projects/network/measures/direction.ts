import { type Adjacency, degreeOf, eachNeighbour, type Graph } from "../graph.ts";

/** Pairs of nodes by the ties between them (Holland & Leinhardt 1970), and the share of ties that are returned. */
export type Dyads = { mutual: number; asymmetric: number; absent: number; reciprocity: number | null };

export function dyads({ ids, edgeCount, around }: Graph): Dyads {
  const tied = around.targets.length / 2;
  const mutual = edgeCount - tied;
  return { mutual, asymmetric: tied - mutual, absent: (ids.length * (ids.length - 1)) / 2 - tied, reciprocity: edgeCount > 0 ? (2 * mutual) / edgeCount : null };
}

export function degreesOf(adjacency: Adjacency): Float64Array {
  return Float64Array.from({ length: adjacency.starts.length - 1 }, (_, node) => degreeOf(adjacency, node));
}

/** The sum of the weights of each node's ties. */
export function strengthsOf(adjacency: Adjacency): Float64Array {
  return Float64Array.from({ length: adjacency.starts.length - 1 }, (_, node) => {
    let sum = 0;
    eachNeighbour(adjacency, node, (__, weight) => {
      sum += weight;
    });
    return sum;
  });
}

/** Sizes of the strongly connected components, the largest first: two depth-first searches (Kosaraju; Sharir 1981). */
export function strongComponentSizes(graph: Graph): number[] {
  const finished: number[] = [];
  search(graph.out, graph.ids.keys(), (_, node) => finished.push(node));
  const sizes = new Map<number, number>();
  search(graph.in, finished.reverse(), (root) => sizes.set(root, (sizes.get(root) ?? 0) + 1));
  return [...sizes.values()].sort((one, other) => other - one);
}

/** Depth first from each root that no earlier one reached; calls with the root and a node when all below the node is done. */
function search({ starts, targets }: Adjacency, roots: Iterable<number>, leave: (root: number, node: number) => void): void {
  const next = starts.slice();
  const seen = new Uint8Array(starts.length - 1);
  for (const root of roots) {
    if (seen[root]) continue;
    seen[root] = 1;
    const path = [root];
    while (path.length > 0) {
      const node = path.at(-1) as number;
      const at = next[node] as number;
      if (at === starts[node + 1]) {
        leave(root, node);
        path.pop();
        continue;
      }
      next[node] = at + 1;
      const neighbour = targets[at] as number;
      if (seen[neighbour]) continue;
      seen[neighbour] = 1;
      path.push(neighbour);
    }
  }
}
