import { edgesOf, type Graph } from "../graph.ts";
import { seededRandom, shuffle } from "./seeded-random.ts";

/** The E–I index over ways to deal out the same groups to the nodes, ties as they are. */
export type EiNull = {
  /** Whether these are all ways, or so many at random from a seed. */
  is_exact: boolean;
  arrangements: number;
  mean: number;
  sd: number;
  /** Share of ways with an index as low or lower than the network's; as high or higher; as far from the mean. */
  p_lower: number;
  p_upper: number;
  p_two_sided: number;
};

const mostArrangements = 10_000;

/**
 * The null model of the E–I index: all ways where there are 10,000 or fewer, else 10,000 at random. Of random ones the
 * network itself counts as one more, so that no share is 0 (Phipson & Smyth 2010). Nodes of group −1 keep it.
 */
export function eiNull(graph: Graph, groupOf: Int32Array, seed: number): EiNull {
  const placed = [...groupOf.keys()].filter((node) => (groupOf[node] as number) >= 0);
  const placeOf = new Int32Array(groupOf.length).fill(-1);
  placed.forEach((node, place) => {
    placeOf[node] = place;
  });
  const ties = edgesOf(graph).flatMap(({ source, target }) =>
    (placeOf[source] as number) < 0 || (placeOf[target] as number) < 0 ? [] : [[placeOf[source] as number, placeOf[target] as number]],
  );
  const ends = { from: Int32Array.from(ties, (tie) => tie[0] as number), to: Int32Array.from(ties, (tie) => tie[1] as number) };
  const groups = Int32Array.from(placed, (node) => groupOf[node] as number);
  const observed = externalTies(ends, groups);
  const isExact = countArrangements(groups) <= mostArrangements;
  const counts = isExact ? allWays(ends, groups) : someWays(ends, groups, seededRandom(seed));
  return summarise(counts, observed, ties.length, isExact);
}

type Ends = { from: Int32Array; to: Int32Array };

function externalTies({ from, to }: Ends, groups: Int32Array): number {
  let external = 0;
  for (let tie = 0; tie < from.length; tie += 1) if (groups[from[tie] as number] !== groups[to[tie] as number]) external += 1;
  return external;
}

/** n! / Π n_g!; Infinity where that is more than numbers hold. */
function countArrangements(groups: Int32Array): number {
  const sizes = new Map<number, number>();
  let ways = 1;
  groups.forEach((group, place) => {
    const size = (sizes.get(group) ?? 0) + 1;
    sizes.set(group, size);
    ways = (ways * (place + 1)) / size;
  });
  return Math.round(ways);
}

function allWays(ends: Ends, groups: Int32Array): number[] {
  const arrangement = groups.slice().sort();
  const counts = [externalTies(ends, arrangement)];
  while (toNext(arrangement)) counts.push(externalTies(ends, arrangement));
  return counts;
}

/** Changes the arrangement to the next in lexicographic order; false where it is the last. */
function toNext(arrangement: Int32Array): boolean {
  let place = arrangement.length - 2;
  while (place >= 0 && (arrangement[place] as number) >= (arrangement[place + 1] as number)) place -= 1;
  if (place < 0) return false;
  let other = arrangement.length - 1;
  while ((arrangement[other] as number) <= (arrangement[place] as number)) other -= 1;
  const value = arrangement[place] as number;
  arrangement[place] = arrangement[other] as number;
  arrangement[other] = value;
  arrangement.subarray(place + 1).reverse();
  return true;
}

function someWays(ends: Ends, groups: Int32Array, random: () => number): number[] {
  const arrangement = groups.slice();
  return Array.from({ length: mostArrangements }, () => externalTies(ends, shuffle(arrangement, random)));
}

function summarise(counts: readonly number[], observed: number, ties: number, isExact: boolean): EiNull {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
  const far = Math.abs(observed - mean) - 1e-9;
  const share = (isSo: (count: number) => boolean) => (counts.filter(isSo).length + (isExact ? 0 : 1)) / (counts.length + (isExact ? 0 : 1));
  return {
    is_exact: isExact,
    arrangements: counts.length,
    mean: (2 * mean - ties) / ties,
    sd: (2 * Math.sqrt(variance)) / ties,
    p_lower: share((count) => count <= observed),
    p_upper: share((count) => count >= observed),
    p_two_sided: share((count) => Math.abs(count - mean) >= far),
  };
}
