import type { Graph } from "../graph.ts";

export type CutPoints = {
  /** Ties whose loss would part a component. */
  bridges: [number, number][];
  /** Nodes whose loss would part a component. */
  articulations: number[];
};

/** Bridges and articulation points, whichever way ties point: one depth-first search (Hopcroft & Tarjan 1973, "Algorithm 447"). */
export function findCutPoints(graph: Graph): CutPoints {
  const size = graph.ids.length;
  const search = { order: new Int32Array(size), low: new Int32Array(size), parent: new Int32Array(size).fill(-1), next: graph.around.starts.slice(0, size), clock: 0 };
  const found: Found = { bridges: [], isArticulation: new Uint8Array(size) };
  for (let root = 0; root < size; root += 1) if (search.order[root] === 0) walk(graph, root, search, found);
  return { bridges: found.bridges, articulations: [...found.isArticulation.keys()].filter((node) => found.isArticulation[node]) };
}

type Search = { order: Int32Array; low: Int32Array; parent: Int32Array; next: Int32Array; clock: number };
type Found = { bridges: [number, number][]; isArticulation: Uint8Array };

function walk(graph: Graph, root: number, search: Search, found: Found): void {
  const path = [root];
  let children = 0;
  enter(root, search);
  while (path.length > 0) {
    const node = path.at(-1) as number;
    if ((search.next[node] as number) < (graph.around.starts[node + 1] as number)) {
      const child = step(graph, node, search);
      if (child !== null) path.push(child);
      if (child !== null && node === root) children += 1;
    } else {
      path.pop();
      leave(node, root, search, found);
    }
  }
  if (children > 1) found.isArticulation[root] = 1;
}

/** Tells the node above how far back the node and all below it reach. */
function leave(node: number, root: number, { order, low, parent }: Search, { bridges, isArticulation }: Found): void {
  const above = parent[node] as number;
  if (above < 0) return;
  low[above] = Math.min(low[above] as number, low[node] as number);
  if ((low[node] as number) > (order[above] as number)) bridges.push([above, node]);
  if (above !== root && (low[node] as number) >= (order[above] as number)) isArticulation[above] = 1;
}

function enter(node: number, search: Search): void {
  search.clock += 1;
  search.order[node] = search.clock;
  search.low[node] = search.clock;
}

/** Looks at the node's next tie: the neighbour, where it is new, else null. */
function step({ around }: Graph, node: number, search: Search): number | null {
  const at = search.next[node] as number;
  search.next[node] = at + 1;
  const neighbour = around.targets[at] as number;
  if (search.order[neighbour] === 0) {
    search.parent[neighbour] = node;
    enter(neighbour, search);
    return neighbour;
  }
  if (neighbour !== search.parent[node]) search.low[node] = Math.min(search.low[node] as number, search.order[neighbour] as number);
  return null;
}
