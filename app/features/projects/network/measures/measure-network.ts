import { type Graph, unweighted } from "../graph.ts";
import { type Brokerage, brokerage } from "./brokerage.ts";
import { type CorePeriphery, corePeriphery } from "./core-periphery.ts";
import { directedMeasures } from "./directed-measures.ts";
import { type Communities, findCommunities } from "./find-communities.ts";
import { type GroupMeasures, type Groups, groupMixing } from "./group-mixing.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { PathSums } from "./path-sums.ts";
import { plainMeasures } from "./plain-measures.ts";
import { sumPaths } from "./shortest-paths.ts";
import { weightedMeasures } from "./weighted-measures.ts";
import { sumWeightedPaths } from "./weighted-paths.ts";

export type AllMeasures = NetworkMeasures & {
  communities: Communities;
  core_periphery: CorePeriphery;
  /** One for each way to group the nodes. */
  groups: GroupMeasures[];
  /** By the first way to group the nodes; null of an undirected network. */
  brokerage: Brokerage | null;
};

export type MeasureOptions = {
  /** The shortest paths from all nodes, where they were summed elsewhere (in threads of their own). */
  paths?: PathSums;
  /** Kinds of nodes, each a list in the order of the graph's ids. */
  groups?: readonly Groups[];
  /** Whether betweenness and closeness by weight are wanted too, which takes some ten times as long as those without. */
  hasWeightedPaths?: boolean;
  /** What the searches and the null model draw their numbers from: the same seed, the same answer. */
  seed?: number;
};

/** All measures of a network. Names without a suffix ignore weights; communities count them. */
export function measureNetwork(graph: Graph, { paths = sumPaths(graph), groups = [], hasWeightedPaths = false, seed = 1 }: MeasureOptions = {}): AllMeasures {
  const parts = [plainMeasures(graph, unweighted(graph), paths)];
  if (graph.isDirected) parts.push(directedMeasures(graph, paths));
  if (graph.out.weights) parts.push(weightedMeasures(graph, hasWeightedPaths ? sumWeightedPaths(graph) : null));
  return {
    whole: Object.assign({}, ...parts.map((part) => part.whole)),
    node: Object.assign({}, ...parts.map((part) => part.node)),
    communities: findCommunities(graph, seed),
    core_periphery: corePeriphery(graph, seed),
    groups: groups.map((group) => groupMixing(graph, group, seed)),
    brokerage: graph.isDirected && groups[0] ? brokerage(graph, groups[0].values) : null,
  };
}
