import type { Adjacency } from "../../graph.ts";
import { moveNodes } from "./move-nodes.ts";
import { merge, type Net, renumber, strengthsOf } from "./net.ts";
import { refine } from "./refine.ts";

/** Passes over the whole network at most; each begins with the communities of the one before. */
const mostPasses = 10;

/**
 * Communities of high modularity, by the Leiden algorithm (Traag, Waltman & van Eck 2019, "From Louvain to Leiden"): nodes
 * move to the best neighbouring community, communities are refined into well-connected parts (each merge the best one),
 * the parts become the nodes of a smaller network; passes are repeated until nothing moves. Answers the community of each
 * node, numbered from 0 without gaps; a node without ties is a community by itself.
 */
export function leiden({ starts, targets, weights }: Adjacency, random: () => number): Int32Array {
  const bare = { starts, targets, weights: weights ?? new Float64Array(targets.length).fill(1) };
  const net: Net = { ...bare, strength: strengthsOf(bare) };
  const total = net.strength.reduce((sum, strength) => sum + strength, 0);
  let communities: Int32Array = Int32Array.from(net.strength, (_, node) => node);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const { moved, result } = onePass(net, communities, total, random);
    communities = result;
    if (!moved) break;
  }
  return renumber(communities);
}

function onePass(net: Net, begin: Int32Array, total: number, random: () => number): { moved: boolean; result: Int32Array } {
  let level = net;
  let communities: Int32Array = begin.slice();
  let nodeOf: Int32Array = Int32Array.from(begin, (_, node) => node);
  let moved = false;
  while (true) {
    const hasMoved = moveNodes(level, communities, total, random);
    moved ||= hasMoved;
    const parts = renumber(refine(level, communities, total, random));
    const count = parts.reduce((most, part) => Math.max(most, part + 1), 0);
    if (count === communities.length || (!hasMoved && level !== net)) break;
    const above = new Int32Array(count);
    parts.forEach((part, node) => {
      above[part] = communities[node] as number;
    });
    nodeOf = nodeOf.map((node) => parts[node] as number);
    level = merge(level, parts, count);
    communities = renumber(above);
  }
  return { moved, result: nodeOf.map((node) => communities[node] as number) };
}
