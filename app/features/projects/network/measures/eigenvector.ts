import { type Adjacency, eachNeighbour, type Graph } from "../graph.ts";

/** How many directions a round searches, and how many rounds it takes at most. */
const directions = 40;
const rounds = 500;
const smallestResidual = 1e-13;

/**
 * Eigenvector centrality (Bonacich 1972) within a connected group of nodes: the eigenvector of the largest eigenvalue,
 * Euclidean norm 1, no entry negative; direction is ignored, weights count. Null outside the group, and everywhere
 * where the group has no tie. Lanczos 1950 with full reorthogonalisation, begun anew from its best vector until exact.
 */
export function eigenvectorCentrality(graph: Graph, group: readonly number[]): (number | null)[] {
  const result = new Array<number | null>(graph.ids.length).fill(null);
  if (group.length < 2) return result;
  const matrix = restrict(graph, group);
  let best = unit(new Float64Array(group.length).fill(1));
  for (let round = 0; round < rounds; round += 1) {
    const { vector, residual, value } = lanczos(matrix, best);
    best = unit(vector.map(Math.abs));
    if (residual <= smallestResidual * Math.max(1, value)) break;
  }
  group.forEach((node, place) => {
    result[node] = best[place] as number;
  });
  return result;
}

function restrict({ around, ids }: Graph, group: readonly number[]): Adjacency {
  const placeOf = new Int32Array(ids.length).fill(-1);
  group.forEach((node, place) => {
    placeOf[node] = place;
  });
  const starts = new Int32Array(group.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  group.forEach((node, place) => {
    eachNeighbour(around, node, (neighbour, weight) => {
      targets.push(placeOf[neighbour] as number);
      weights.push(weight);
    });
    starts[place + 1] = targets.length;
  });
  return { starts, targets: Int32Array.from(targets), weights: Float64Array.from(weights) };
}

/** One round: the best vector in the space of the start and its products with the matrix. */
function lanczos(matrix: Adjacency, start: Float64Array): { vector: Float64Array; value: number; residual: number } {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = start;
  let norm = 0;
  while (basis.length < Math.min(directions, start.length)) {
    basis.push(next);
    const product = multiply(matrix, next);
    diagonal.push(dot(product, next));
    // Twice is enough (Parlett 1980): what the first pass leaves, the second takes away.
    for (let pass = 0; pass < 2; pass += 1) for (const known of basis) subtract(product, known, dot(product, known));
    norm = Math.sqrt(dot(product, product));
    if (norm < 1e-14) break;
    beside.push(norm);
    next = product.map((entry) => entry / norm);
  }
  const { value, vector: mix } = topOfTridiagonal(diagonal, beside);
  const vector = new Float64Array(start.length);
  basis.forEach((known, place) => {
    subtract(vector, known, -(mix[place] as number));
  });
  return { vector, value, residual: Math.abs(norm * (mix.at(-1) as number)) };
}

/**
 * The largest eigenvalue of a symmetric tridiagonal matrix, by bisection on the signs of its leading minors (Sturm), and
 * its vector, by inverse iteration.
 */
function topOfTridiagonal(diagonal: readonly number[], beside: readonly number[]): { value: number; vector: Float64Array } {
  const size = diagonal.length;
  const off = (place: number) => (place < 0 || place >= size - 1 ? 0 : (beside[place] as number));
  const reach = diagonal.map((entry, place) => Math.abs(entry) + off(place - 1) + off(place));
  let high = Math.max(...reach);
  let low = -high;
  for (let step = 0; step < 200 && high - low > 4e-16 * Math.max(1, Math.abs(high)); step += 1) {
    const middle = (low + high) / 2;
    if (hasEigenvalueAbove(middle, diagonal, off)) low = middle;
    else high = middle;
  }
  let vector = unit(new Float64Array(size).fill(1));
  for (let pass = 0; pass < 4; pass += 1) vector = unit(solveShifted(diagonal, off, high + 1e-15 * Math.max(1, high), vector));
  return { value: high, vector };
}

function hasEigenvalueAbove(shift: number, diagonal: readonly number[], off: (place: number) => number): boolean {
  let pivot = 1;
  for (let place = 0; place < diagonal.length; place += 1) {
    pivot = shift - (diagonal[place] as number) - (place > 0 ? off(place - 1) ** 2 / pivot : 0);
    if (pivot < 0) return true;
    if (pivot === 0) pivot = 1e-300;
  }
  return false;
}

/** Solves (shift − T) x = right for a shift at or above the largest eigenvalue, where elimination needs no exchanges. */
function solveShifted(diagonal: readonly number[], off: (place: number) => number, shift: number, right: Float64Array): Float64Array {
  const size = diagonal.length;
  const pivots = new Float64Array(size);
  const values = right.slice();
  for (let place = 0; place < size; place += 1) {
    const factor = place > 0 ? off(place - 1) / (pivots[place - 1] as number) : 0;
    const pivot = shift - (diagonal[place] as number) - factor * (place > 0 ? off(place - 1) : 0);
    pivots[place] = Math.abs(pivot) < 1e-18 ? 1e-18 : pivot;
    if (place > 0) values[place] = (values[place] as number) + factor * (values[place - 1] as number);
  }
  for (let place = size - 1; place >= 0; place -= 1) {
    const after = place < size - 1 ? off(place) * (values[place + 1] as number) : 0;
    values[place] = ((values[place] as number) + after) / (pivots[place] as number);
  }
  return values;
}

function multiply({ starts, targets, weights }: Adjacency, vector: Float64Array): Float64Array {
  return vector.map((_, row) => {
    let sum = 0;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) sum += (weights?.[at] as number) * (vector[targets[at] as number] as number);
    return sum;
  });
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place += 1) sum += (one[place] as number) * (other[place] as number);
  return sum;
}

function subtract(from: Float64Array, vector: Float64Array, factor: number): void {
  for (let place = 0; place < from.length; place += 1) from[place] = (from[place] as number) - factor * (vector[place] as number);
}

function unit(vector: Float64Array): Float64Array {
  const norm = Math.sqrt(dot(vector, vector));
  return vector.map((entry) => entry / norm);
}
