import { type Adjacency, degreeOf, eachNeighbour, type Graph } from "../graph.ts";

export type Clustering = {
  /** Share of a node's pairs of neighbours that are tied themselves; 0 below two neighbours (Watts & Strogatz 1998). */
  local: Float64Array;
  /** Mean of `local`; 0 without nodes. */
  average: number;
  /** 3 × triangles over paths of two ties; 0 without such paths. */
  transitivity: number;
  triangles: number;
};

/** Clustering, whichever way ties point and whatever they weigh. */
export function clustering({ ids, around }: Graph): Clustering {
  const local = new Float64Array(ids.length);
  let closed = 0;
  let open = 0;
  eachTriangleSum(around, (node, count) => {
    const degree = degreeOf(around, node);
    const pairs = (degree * (degree - 1)) / 2;
    local[node] = pairs > 0 ? count / pairs : 0;
    closed += count;
    open += pairs;
  });
  return { local, average: mean(local), transitivity: open > 0 ? closed / open : 0, triangles: closed / 3 };
}

/** Calls with each node and the number of ties among its neighbours. */
function eachTriangleSum(around: Adjacency, visit: (node: number, count: number) => void): void {
  const size = around.starts.length - 1;
  const mark = new Int32Array(size).fill(-1);
  const { starts, targets } = around;
  for (let node = 0; node < size; node += 1) {
    eachNeighbour(around, node, (neighbour) => {
      mark[neighbour] = node;
    });
    let twice = 0;
    eachNeighbour(around, node, (neighbour) => {
      const end = starts[neighbour + 1] as number;
      for (let at = starts[neighbour] as number; at < end; at += 1) if (mark[targets[at] as number] === node) twice += 1;
    });
    visit(node, twice / 2);
  }
}

export type WeightedClustering = {
  /** Mean over pairs of neighbours of the geometric mean of the triangle's weights over the highest weight (Onnela et al. 2005). */
  onnela: Float64Array;
  /** Closed pairs over all pairs, each counted by the mean weight of its two ties (Barrat et al. 2004). */
  barrat: Float64Array;
};

/** Local clustering that takes weights into account; 0 below two neighbours. */
export function weightedClustering({ ids, around }: Graph): WeightedClustering {
  const highest = around.weights?.reduce((most, weight) => Math.max(most, weight), 0) ?? 1;
  const weightTo = new Float64Array(ids.length);
  const result = { onnela: new Float64Array(ids.length), barrat: new Float64Array(ids.length) };
  for (let node = 0; node < ids.length; node += 1) {
    const degree = degreeOf(around, node);
    if (degree < 2) continue;
    let strength = 0;
    eachNeighbour(around, node, (neighbour, weight) => {
      weightTo[neighbour] = weight;
      strength += weight;
    });
    const sums = { cubeRoots: 0, means: 0 };
    eachNeighbour(around, node, (neighbour, weight) => {
      eachNeighbour(around, neighbour, (third, opposite) => {
        const back = weightTo[third] as number;
        if (back === 0) return;
        sums.cubeRoots += Math.cbrt((weight / highest) * (opposite / highest) * (back / highest));
        sums.means += (weight + back) / 2;
      });
    });
    result.onnela[node] = sums.cubeRoots / (degree * (degree - 1));
    result.barrat[node] = sums.means / (strength * (degree - 1));
    eachNeighbour(around, node, (neighbour) => {
      weightTo[neighbour] = 0;
    });
  }
  return result;
}

export function mean(values: Float64Array): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
