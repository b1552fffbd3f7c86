import { shuffle } from "../seeded-random.ts";
import { type Net, newTally, smallestGain, type Tally, tallyTies } from "./net.ts";

/** The parts: what each weighs, of how many nodes it is, the weight of its ties to the rest of its community; and what the community weighs. */
type Parts = { weightOf: Float64Array; sizeOf: Int32Array; leaving: Float64Array; wholeOf: Float64Array; total: number };

/**
 * Parts of communities, numbered by one of their nodes: each node alone, then merged into the best part of its community
 * while both are well connected to the rest of it.
 */
export function refine(net: Net, communities: Int32Array, total: number, random: () => number): Int32Array {
  const partOf = Int32Array.from(communities.keys());
  const parts = singleParts(net, communities, total);
  const tally = newTally(communities.length);
  for (const node of shuffle(Int32Array.from(communities.keys()), random)) {
    // Only a node that nobody joined and that joined nobody may still move.
    if (parts.sizeOf[partOf[node] as number] !== 1 || !isWellConnected(parts, node)) continue;
    tallyTies(net, node, partOf, tally, communities);
    const strength = net.strength[node] as number;
    const best = bestPart(node, strength, parts, tally);
    if (best === node) continue;
    partOf[node] = best;
    parts.leaving[best] = (parts.leaving[best] as number) + (parts.leaving[node] as number) - 2 * (tally.weightTo[best] as number);
    parts.weightOf[best] = (parts.weightOf[best] as number) + strength;
    parts.sizeOf[best] = (parts.sizeOf[best] as number) + 1;
    parts.sizeOf[node] = 0;
  }
  return partOf;
}

function singleParts(net: Net, communities: Int32Array, total: number): Parts {
  const weightOfCommunity = new Float64Array(communities.length);
  const leaving = new Float64Array(communities.length);
  communities.forEach((community, node) => {
    weightOfCommunity[community] = (weightOfCommunity[community] as number) + (net.strength[node] as number);
    leaving[node] = tiesWithin(net, node, communities);
  });
  const wholeOf = Float64Array.from(communities, (community) => weightOfCommunity[community] as number);
  return { weightOf: net.strength.slice(), sizeOf: new Int32Array(communities.length).fill(1), leaving, wholeOf, total };
}

function isWellConnected({ weightOf, leaving, wholeOf, total }: Parts, part: number): boolean {
  const weight = weightOf[part] as number;
  return (leaving[part] as number) >= (weight * ((wholeOf[part] as number) - weight)) / total - smallestGain;
}

function bestPart(node: number, strength: number, parts: Parts, { found, weightTo }: Tally): number {
  let best = node;
  let most = smallestGain;
  for (const part of found) {
    const gain = (weightTo[part] as number) - (strength * (parts.weightOf[part] as number)) / parts.total;
    if (part === node || gain <= most || !isWellConnected(parts, part)) continue;
    best = part;
    most = gain;
  }
  return best;
}

function tiesWithin({ starts, targets, weights }: Net, node: number, communities: Int32Array): number {
  let sum = 0;
  for (let at = starts[node] as number; at < (starts[node + 1] as number); at += 1) {
    const neighbour = targets[at] as number;
    if (neighbour !== node && communities[neighbour] === communities[node]) sum += weights[at] as number;
  }
  return sum;
}
