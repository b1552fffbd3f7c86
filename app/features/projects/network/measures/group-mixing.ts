import { edgesOf, type Graph, unweighted } from "../graph.ts";
import { type EiNull, eiNull } from "./ei-null.ts";
import { modularity } from "./modularity.ts";

/** What kind of node each is, in the order of the graph's ids; null where that is not known. */
export type Groups = { name: string; values: readonly (string | null)[] };

export type GroupMeasures = {
  name: string;
  /** How many nodes each group has, groups in code unit order; nodes without a group stand apart, their ties count nowhere here. */
  sizes: Record<string, number>;
  n_without_group: number;
  /** Ties between groups, and within. */
  external: number;
  internal: number;
  /** (external − internal) / (external + internal) (Krackhardt & Stern 1988); null without ties. */
  ei_index: number | null;
  /** What it is on average when the same groups are dealt out at random: it depends on their sizes alone. */
  ei_expected_random: number | null;
  /** What it would be if the groups had been dealt out at random; null without ties. */
  ei_null: EiNull | null;
  /** By node, over its own ties; null without ties or without a group. */
  node_ei: (number | null)[];
  /** Ties between each two groups; of an undirected graph both ways the same, within a group each once. Of a directed one from row to column. */
  mixing_counts: Record<string, Record<string, number>>;
  /** Newman 2003, "Mixing patterns in networks", eq. 2; null where all ties are within one group. */
  assortativity: number | null;
  modularity_of_attribute_partition: number | null;
};

/** Who is tied with whom by kind. Weights are ignored. */
export function groupMixing(graph: Graph, { name, values }: Groups, seed = 1): GroupMeasures {
  const names = [...new Set(values.filter((value) => value !== null))].sort();
  const places = new Map(names.map((value, place) => [value, place]));
  const groupOf = Int32Array.from(values, (value) => (value === null ? -1 : (places.get(value) as number)));
  const sizes = new Int32Array(names.length);
  for (const group of groupOf) if (group >= 0) sizes[group] = (sizes[group] as number) + 1;
  const counted = countTies(graph, groupOf, names.length);
  const { external, internal } = counted;
  const total = external + internal;
  return {
    name,
    sizes: Object.fromEntries(names.map((value, place) => [value, sizes[place] as number])),
    n_without_group: values.length - sizes.reduce((sum, size) => sum + size, 0),
    external,
    internal,
    ei_index: total > 0 ? (external - internal) / total : null,
    ei_expected_random: expectedAtRandom(sizes),
    ei_null: total > 0 ? eiNull(graph, groupOf, seed) : null,
    node_ei: counted.node,
    mixing_counts: Object.fromEntries(names.map((row, from) => [row, Object.fromEntries(names.map((column, to) => [column, (counted.mixing[from] as number[])[to] as number]))])),
    assortativity: discreteAssortativity(graph.isDirected ? counted.mixing : twiceWithin(counted.mixing)),
    modularity_of_attribute_partition: modularity(unweighted(graph), groupOf),
  };
}

type Counted = { external: number; internal: number; node: (number | null)[]; mixing: number[][] };

function countTies(graph: Graph, groupOf: Int32Array, groups: number): Counted {
  const [outward, inward] = [new Int32Array(graph.ids.length), new Int32Array(graph.ids.length)];
  const mixing = Array.from({ length: groups }, () => new Array<number>(groups).fill(0));
  let [external, internal] = [0, 0];
  for (const { source, target } of edgesOf(graph)) {
    const [from, to] = [groupOf[source] as number, groupOf[target] as number];
    if (from < 0 || to < 0) continue;
    addOne(mixing[from] as number[], to);
    if (!graph.isDirected && from !== to) addOne(mixing[to] as number[], from);
    const side = from === to ? inward : outward;
    addOne(side, source);
    addOne(side, target);
    if (from === to) internal += 1;
    else external += 1;
  }
  const node = Array.from(outward, (out, place) => {
    const within = inward[place] as number;
    return out + within > 0 ? (out - within) / (out + within) : null;
  });
  return { external, internal, node, mixing };
}

function addOne(counts: number[] | Int32Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}

/** Pairs between groups less pairs within, over all pairs. */
function expectedAtRandom(sizes: Int32Array): number | null {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const pairs = (total * (total - 1)) / 2;
  const within = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return pairs > 0 ? (pairs - 2 * within) / pairs : null;
}

/** Both directions of each tie: a tie within a group stands twice in its own cell. */
function twiceWithin(mixing: readonly number[][]): number[][] {
  return mixing.map((row, from) => row.map((count, to) => (from === to ? 2 * count : count)));
}

function discreteAssortativity(mixing: readonly number[][]): number | null {
  const rows = mixing.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = mixing.map((_, to) => mixing.reduce((sum, row) => sum + (row[to] as number), 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  const within = mixing.reduce((sum, row, place) => sum + (row[place] as number), 0) * total;
  const byChance = rows.reduce((sum, count, place) => sum + count * (columns[place] as number), 0);
  return total === 0 || byChance === total * total ? null : (within - byChance) / (total * total - byChance);
}
