import type { Graph } from "../graph.ts";
import { emptyPathSums, type PathSums } from "./path-sums.ts";

/** Paths whose lengths differ by less than this share are equally short: sums of fractions are never exact. */
const sameLength = 1e-11;

/**
 * All shortest paths where a tie of weight w is 1 / w long, so that strong ties are short (Newman 2001, "Scientific
 * collaboration networks II"): Dijkstra's search, then dependencies summed backwards (Brandes 2001).
 */
export function sumWeightedPaths(graph: Graph): PathSums {
  const size = graph.ids.length;
  const sums = emptyPathSums(size, graph.isDirected);
  const search: Search = {
    lengths: graph.out.weights?.map((weight) => 1 / weight) ?? new Float64Array(graph.out.targets.length).fill(1),
    distance: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    paths: new Float64Array(size),
    dependency: new Float64Array(size),
    doneFor: new Int32Array(size).fill(-1),
    order: [],
  };
  for (let source = 0; source < size; source += 1) {
    spread(graph, source, search);
    gather(graph, source, search, sums.passing);
    countDistances(graph, source, search, sums);
  }
  return sums;
}

type Search = { lengths: Float64Array; distance: Float64Array; paths: Float64Array; dependency: Float64Array; doneFor: Int32Array; order: number[] };

/** Lists what the source reaches, nearest first, with distances and numbers of shortest paths. */
function spread(graph: Graph, source: number, search: Search): void {
  const heap = new NearestFirst();
  search.order.length = 0;
  search.distance[source] = 0;
  search.paths[source] = 1;
  heap.add(source, 0);
  for (let node = heap.take(); node !== null; node = heap.take()) {
    if (search.doneFor[node] === source) continue;
    search.doneFor[node] = source;
    search.order.push(node);
    reachOut(graph, source, node, search, heap);
  }
}

function reachOut({ out: { starts, targets } }: Graph, source: number, node: number, { lengths, distance, paths, doneFor }: Search, heap: NearestFirst): void {
  const end = starts[node + 1] as number;
  for (let at = starts[node] as number; at < end; at += 1) {
    const target = targets[at] as number;
    if (doneFor[target] === source) continue;
    const length = (distance[node] as number) + (lengths[at] as number);
    const known = distance[target] as number;
    if (isSame(length, known)) paths[target] = (paths[target] as number) + (paths[node] as number);
    else if (length < known) {
      distance[target] = length;
      paths[target] = paths[node] as number;
      heap.add(target, length);
    }
  }
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= sameLength * Math.min(one, other);
}

function gather({ out: { starts, targets } }: Graph, source: number, { lengths, distance, paths, dependency, order }: Search, passing: Float64Array): void {
  for (const node of order) dependency[node] = 0;
  for (const node of order.toReversed()) {
    const end = starts[node + 1] as number;
    let sum = 0;
    for (let at = starts[node] as number; at < end; at += 1) {
      const target = targets[at] as number;
      const length = (distance[node] as number) + (lengths[at] as number);
      if (isSame(length, distance[target] as number)) sum += ((1 + (dependency[target] as number)) / (paths[target] as number)) * (paths[node] as number);
    }
    dependency[node] = sum;
    if (node !== source) passing[node] = (passing[node] as number) + sum;
  }
}

function countDistances(graph: Graph, source: number, { distance, order }: Search, sums: PathSums): void {
  const add = (values: Float64Array, node: number, amount: number) => {
    values[node] = (values[node] as number) + amount;
  };
  sums.longest[source] = distance[order.at(-1) as number] as number;
  for (const node of order) {
    const length = distance[node] as number;
    distance[node] = Number.POSITIVE_INFINITY;
    if (node === source) continue;
    add(sums.distance, source, length);
    add(sums.reciprocal, source, 1 / length);
    add(sums.reached, source, 1);
    if (!graph.isDirected) continue;
    add(sums.distanceTo, node, length);
    add(sums.reciprocalTo, node, 1 / length);
    add(sums.reachedTo, node, 1);
  }
}

/** A binary heap of nodes by distance. */
class NearestFirst {
  readonly #nodes: number[] = [];
  readonly #distances: number[] = [];

  add(node: number, distance: number): void {
    let place = this.#nodes.length;
    this.#nodes.push(node);
    this.#distances.push(distance);
    while (place > 0) {
      const above = (place - 1) >> 1;
      if ((this.#distances[above] as number) <= distance) break;
      this.#swap(place, above);
      place = above;
    }
  }

  take(): number | null {
    const first = this.#nodes[0];
    if (first === undefined) return null;
    this.#swap(0, this.#nodes.length - 1);
    this.#nodes.pop();
    this.#distances.pop();
    this.#sink();
    return first;
  }

  #sink(): void {
    for (let place = 0; ; ) {
      const left = 2 * place + 1;
      const right = left + 1;
      let least = place;
      if (left < this.#nodes.length && (this.#distances[left] as number) < (this.#distances[least] as number)) least = left;
      if (right < this.#nodes.length && (this.#distances[right] as number) < (this.#distances[least] as number)) least = right;
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #swap(one: number, other: number): void {
    for (const list of [this.#nodes, this.#distances]) {
      const value = list[one] as number;
      list[one] = list[other] as number;
      list[other] = value;
    }
  }
}
