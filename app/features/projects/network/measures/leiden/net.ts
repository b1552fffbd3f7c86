import type { Adjacency } from "../../graph.ts";

/** A network whose nodes may stand for several: `strength` is the weight of all ties of a node, those within it twice. */
export type Net = Adjacency & { weights: Float64Array; strength: Float64Array };

/** Less than this is rounding. */
export const smallestGain = 1e-12;

/** Which groups a node is tied to, and how strongly. */
export type Tally = { found: number[]; weightTo: Float64Array };

export function newTally(size: number): Tally {
  return { found: [], weightTo: new Float64Array(size) };
}

/** Sums up a node's ties to others by the group at their other end; with `within`, only ties that stay inside the node's group there. */
export function tallyTies({ starts, targets, weights }: Net, node: number, groupOf: Int32Array, tally: Tally, within: Int32Array | null = null): void {
  clear(tally);
  const end = starts[node + 1] as number;
  for (let at = starts[node] as number; at < end; at += 1) {
    const neighbour = targets[at] as number;
    if (neighbour === node || (within !== null && within[neighbour] !== within[node])) continue;
    add(tally, groupOf[neighbour] as number, weights[at] as number);
  }
}

function addTies({ starts, targets, weights }: Net, node: number, groupOf: Int32Array, tally: Tally): void {
  const end = starts[node + 1] as number;
  for (let at = starts[node] as number; at < end; at += 1) add(tally, groupOf[targets[at] as number] as number, weights[at] as number);
}

function add({ found, weightTo }: Tally, group: number, weight: number): void {
  if (weightTo[group] === 0) found.push(group);
  weightTo[group] = (weightTo[group] as number) + weight;
}

function clear({ found, weightTo }: Tally): void {
  for (const group of found) weightTo[group] = 0;
  found.length = 0;
}

/** The network whose nodes are the parts; ties within a part stay as a tie to itself. */
export function merge(net: Net, parts: Int32Array, count: number): Net {
  const { order, starts: rows } = groupByPart(parts, count);
  const merged = { starts: new Int32Array(count + 1), targets: new Int32Array(net.targets.length), weights: new Float64Array(net.targets.length) };
  const tally = newTally(count);
  let end = 0;
  for (let part = 0; part < count; part += 1) {
    clear(tally);
    for (let place = rows[part] as number; place < (rows[part + 1] as number); place += 1) addTies(net, order[place] as number, parts, tally);
    for (const other of tally.found) {
      merged.targets[end] = other;
      merged.weights[end] = tally.weightTo[other] as number;
      end += 1;
    }
    merged.starts[part + 1] = end;
  }
  const cut = { ...merged, targets: merged.targets.slice(0, end), weights: merged.weights.slice(0, end) };
  return { ...cut, strength: strengthsOf(cut) };
}

function groupByPart(parts: Int32Array, count: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const part of parts) starts[part + 1] = (starts[part + 1] as number) + 1;
  for (let part = 0; part < count; part += 1) starts[part + 1] = (starts[part + 1] as number) + (starts[part] as number);
  const next = starts.slice();
  const order = new Int32Array(parts.length);
  for (let node = 0; node < parts.length; node += 1) {
    const part = parts[node] as number;
    order[next[part] as number] = node;
    next[part] = (next[part] as number) + 1;
  }
  return { order, starts };
}

/** The weight of each node's ties. */
export function strengthsOf({ starts, weights }: { starts: Int32Array; weights: Float64Array }): Float64Array {
  const strengths = new Float64Array(starts.length - 1);
  for (let node = 0; node < strengths.length; node += 1) {
    let sum = 0;
    for (let at = starts[node] as number; at < (starts[node + 1] as number); at += 1) sum += weights[at] as number;
    strengths[node] = sum;
  }
  return strengths;
}

/** The same groups, numbered from 0 in order of their first node. */
export function renumber(groupOf: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return groupOf.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}
