import { degreeOf, eachNeighbour, type Graph, inIdOrder } from "../graph.ts";
import { seededRandom, shuffle } from "./seeded-random.ts";

export type CorePeriphery = {
  /** Pearson's r, over pairs of nodes, between the ties and the pattern in which a pair is tied where one of it is in the core; null where there is no core to choose. */
  r: number | null;
  /** The best cores that were found; more than one where they are equally good. Ids in code unit order. */
  optimal_cores: string[][];
  /** Whether all cores were tried; otherwise these are the best of many searches. */
  is_exhaustive: boolean;
};

const mostForExhaustive = 16;
const restarts = 20;
const tolerance = 1e-12;

/**
 * How well a core and a periphery describe the network (Borgatti & Everett 2000, "Models of core/periphery structures", the
 * discrete model; ties of core and periphery count as ties). Direction and weights are ignored. Up to 16 nodes all cores
 * are tried; above, the core grows, shrinks and exchanges nodes while r rises, from the nodes of most ties and from random cores.
 */
export function corePeriphery(given: Graph, seed = 1): CorePeriphery {
  const { graph } = inIdOrder(given);
  const isExhaustive = graph.ids.length <= mostForExhaustive;
  const found = isExhaustive ? tryAll(graph) : searchFromMany(graph, seed);
  const cores = found.cores.map((core) => core.map((node) => graph.ids[node] as string).sort());
  return { r: found.cores.length > 0 ? found.r : null, optimal_cores: cores.sort((one, other) => (one.join("\0") < other.join("\0") ? -1 : 1)), is_exhaustive: isExhaustive };
}

type Found = { r: number; cores: number[][] };

/**
 * Pearson's r of two 0–1 variables over all pairs: `ties` pairs are tied, `outside` of them with both ends in the
 * periphery; the core has `coreSize` nodes. NaN where either does not vary.
 */
function patternFit(size: number, ties: number, coreSize: number, outside: number): number {
  const pairs = (size * (size - 1)) / 2;
  const pattern = pairs - ((size - coreSize) * (size - coreSize - 1)) / 2;
  return (pairs * (ties - outside) - ties * pattern) / Math.sqrt(ties * (pairs - ties) * pattern * (pairs - pattern));
}

function tryAll(graph: Graph): Found {
  const size = graph.ids.length;
  const neighbours = Array.from({ length: size }, (_, node) => {
    let mask = 0;
    eachNeighbour(graph.around, node, (neighbour) => {
      mask |= 1 << neighbour;
    });
    return mask;
  });
  const ties = graph.around.targets.length / 2;
  // Ties among the nodes of a set: those of the set without its lowest node, and that node's ties into it.
  const within = new Int32Array(2 ** size);
  const best = { r: Number.NEGATIVE_INFINITY, masks: [] as number[] };
  const all = 2 ** size - 1;
  for (let periphery = 1; periphery < all; periphery += 1) {
    const lowest = 31 - Math.clz32(periphery & -periphery);
    const rest = periphery & (periphery - 1);
    within[periphery] = (within[rest] as number) + countBits((neighbours[lowest] as number) & rest);
    const r = patternFit(size, ties, size - countBits(periphery), within[periphery] as number);
    if (r > best.r + tolerance) best.masks = [];
    if (r > best.r - tolerance) best.masks.push(all & ~periphery);
    best.r = Math.max(best.r, Number.isNaN(r) ? best.r : r);
  }
  return { r: best.r, cores: best.masks.map((mask) => [...Array(size).keys()].filter((node) => mask & (1 << node))) };
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function searchFromMany(graph: Graph, seed: number): Found {
  const size = graph.ids.length;
  const random = seededRandom(seed);
  const byDegree = [...graph.ids.keys()].sort((one, other) => degreeOf(graph.around, other) - degreeOf(graph.around, one));
  const orders = [byDegree, ...Array.from({ length: restarts }, () => [...shuffle(Int32Array.from(byDegree), random)])];
  let best: Found = { r: Number.NEGATIVE_INFINITY, cores: [] };
  for (const order of orders) {
    const begin = order.slice(0, 1 + Math.floor(random() * Math.min(size / 2, 50)));
    const found = climb(graph, order === byDegree ? bestPrefix(graph, byDegree) : begin);
    if (found.r > best.r + tolerance) best = found;
  }
  return best;
}

/** The first nodes of the order that make the best core. */
function bestPrefix(graph: Graph, order: readonly number[]): number[] {
  const state = newState(graph, []);
  let [length, most] = [1, Number.NEGATIVE_INFINITY];
  order.slice(0, -1).forEach((node, place) => {
    flip(graph, state, node);
    const r = patternFit(order.length, state.ties, state.coreSize, state.outside);
    if (r > most) [length, most] = [place + 1, r];
  });
  return order.slice(0, length);
}

/** `toPeriphery` counts each node's ties to nodes outside of the core. */
type State = { isCore: Uint8Array; toPeriphery: Int32Array; coreSize: number; outside: number; ties: number };

function newState(graph: Graph, core: readonly number[]): State {
  const ties = graph.around.targets.length / 2;
  const state: State = {
    isCore: new Uint8Array(graph.ids.length),
    toPeriphery: Int32Array.from(graph.ids, (_, node) => degreeOf(graph.around, node)),
    coreSize: 0,
    outside: ties,
    ties,
  };
  for (const node of core) flip(graph, state, node);
  return state;
}

function flip(graph: Graph, state: State, node: number): void {
  const step = state.isCore[node] ? 1 : -1;
  state.outside += step * (state.toPeriphery[node] as number);
  state.coreSize -= step;
  state.isCore[node] = step === 1 ? 0 : 1;
  eachNeighbour(graph.around, node, (neighbour) => {
    state.toPeriphery[neighbour] = (state.toPeriphery[neighbour] as number) + step;
  });
}

/** Takes the best of three steps while it raises r: one node in, one node out, one for another. */
function climb(graph: Graph, core: readonly number[]): Found {
  const size = graph.ids.length;
  const state = newState(graph, core);
  const now = () => patternFit(size, state.ties, state.coreSize, state.outside);
  const rAfter = (nodes: readonly number[]) => {
    for (const node of nodes) flip(graph, state, node);
    const r = now();
    for (const node of [...nodes].reverse()) flip(graph, state, node);
    return Number.isNaN(r) ? Number.NEGATIVE_INFINITY : r;
  };
  for (let r = now(); ; ) {
    const [joining, leaving] = candidates(state);
    const steps = [[joining], [leaving], [leaving, joining]].filter((nodes) => !nodes.includes(-1));
    const tried = steps.map((nodes) => ({ nodes, r: rAfter(nodes) })).sort((one, other) => other.r - one.r);
    const first = tried[0];
    if (!first || !(first.r > (Number.isNaN(r) ? Number.NEGATIVE_INFINITY : r) + tolerance))
      return { r, cores: Number.isNaN(r) ? [] : [[...state.isCore.keys()].filter((node) => state.isCore[node])] };
    for (const node of first.nodes) flip(graph, state, node);
    r = first.r;
  }
}

/** The node outside of the core with the most ties to the periphery, and the one inside with the fewest; −1 where there is none to spare. */
function candidates({ isCore, toPeriphery, coreSize }: State): [number, number] {
  let [joining, leaving] = [-1, -1];
  isCore.forEach((inside, node) => {
    const ties = toPeriphery[node] as number;
    if (inside) {
      if (leaving < 0 || ties < (toPeriphery[leaving] as number)) leaving = node;
    } else if (joining < 0 || ties > (toPeriphery[joining] as number)) joining = node;
  });
  return [coreSize < isCore.length - 1 ? joining : -1, coreSize > 1 ? leaving : -1];
}
