import { type Graph, inIdOrder, undirected } from "../graph.ts";
import { adjustedRand } from "./agreement.ts";
import { leiden } from "./leiden/leiden.ts";
import { renumber } from "./leiden/net.ts";
import { modularity } from "./modularity.ts";
import { seededRandom } from "./seeded-random.ts";

export type Communities = {
  /** Of the best run (Newman & Girvan 2004, resolution 1); null without ties. */
  modularity: number | null;
  n: number;
  /** By node: its community, numbered by size, the largest 0. */
  membership: readonly number[];
  runs: number;
  /** Share of the runs that found nearly the same communities as the best: adjusted Rand index of at least 0.9. */
  agreement: number;
  /** Whether they agree in at least 80 % of the runs. Otherwise the network falls into communities in several ways, and none should be shown as the one. */
  is_stable: boolean;
};

const runs = 50;
const nearlyTheSame = 0.9;
const leastAgreement = 0.8;

/**
 * The communities of the best of 50 runs of the Leiden algorithm, direction ignored, weights counted. The runs draw from
 * one seed and take the nodes in the order of their ids, so that the same network has the same answer in any order.
 */
export function findCommunities(graph: Graph, seed = 1): Communities {
  const sorted = inIdOrder(undirected(graph));
  const random = seededRandom(seed);
  const found = Array.from({ length: runs }, () => {
    const partition = leiden(sorted.graph.around, random);
    return { partition, quality: modularity(sorted.graph, partition) ?? 0 };
  });
  const best = found.reduce((most, run) => (run.quality > most.quality + 1e-12 ? run : most));
  const agreement = found.filter(({ partition }) => adjustedRand(partition, best.partition) >= nearlyTheSame).length / runs;
  const inOrder = numberBySize(best.partition);
  return {
    modularity: graph.edgeCount === 0 ? null : best.quality,
    n: inOrder.reduce((most, community) => Math.max(most, community + 1), 0),
    membership: Array.from(sorted.placeOf, (place) => inOrder[place] as number),
    runs,
    agreement,
    is_stable: agreement >= leastAgreement,
  };
}

function numberBySize(partition: Int32Array): Int32Array {
  const numbered = renumber(partition);
  const sizes = new Map<number, number>();
  for (const community of numbered) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const rank = new Map(
    [...sizes.keys()].sort((one, other) => (sizes.get(other) as number) - (sizes.get(one) as number) || one - other).map((community, place) => [community, place]),
  );
  return numbered.map((community) => rank.get(community) as number);
}
