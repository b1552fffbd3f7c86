import { shuffle } from "../seeded-random.ts";
import { type Net, newTally, smallestGain, type Tally, tallyTies } from "./net.ts";

/** How much each community weighs and how many nodes it has; `empty` are numbers without nodes. */
type Counts = { weightOf: Float64Array; members: Int32Array; empty: number[] };

/** Moves nodes while any gains; changes `communities`, whose numbers stay below the number of nodes. Says whether any moved. */
export function moveNodes(net: Net, communities: Int32Array, total: number, random: () => number): boolean {
  const counts = countCommunities(net, communities);
  const queue = Array.from(shuffle(Int32Array.from(communities.keys()), random));
  const isWaiting = new Uint8Array(communities.length).fill(1);
  const tally = newTally(communities.length);
  let moved = false;
  for (let place = 0; place < queue.length; place += 1) {
    const node = queue[place] as number;
    isWaiting[node] = 0;
    tallyTies(net, node, communities, tally);
    const own = communities[node] as number;
    const strength = net.strength[node] as number;
    leave(counts, own, strength);
    const best = bestOf(own, strength, counts, tally, total);
    join(counts, best, strength);
    if (best === own) continue;
    moved = true;
    communities[node] = best;
    for (let at = net.starts[node] as number; at < (net.starts[node + 1] as number); at += 1) {
      const neighbour = net.targets[at] as number;
      if (isWaiting[neighbour] || communities[neighbour] === best) continue;
      isWaiting[neighbour] = 1;
      queue.push(neighbour);
    }
  }
  return moved;
}

function countCommunities({ strength }: Net, communities: Int32Array): Counts {
  const weightOf = new Float64Array(communities.length);
  const members = new Int32Array(communities.length);
  communities.forEach((community, node) => {
    weightOf[community] = (weightOf[community] as number) + (strength[node] as number);
    members[community] = (members[community] as number) + 1;
  });
  return { weightOf, members, empty: [...members.keys()].filter((community) => members[community] === 0) };
}

function leave({ weightOf, members, empty }: Counts, community: number, strength: number): void {
  weightOf[community] = (weightOf[community] as number) - strength;
  members[community] = (members[community] as number) - 1;
  if (members[community] === 0) empty.push(community);
}

function join({ weightOf, members, empty }: Counts, community: number, strength: number): void {
  if (members[community] === 0) empty.splice(empty.lastIndexOf(community), 1);
  weightOf[community] = (weightOf[community] as number) + strength;
  members[community] = (members[community] as number) + 1;
}

/** The community where the node gains most: its own unless another is better, an empty one where each costs. */
function bestOf(own: number, strength: number, { weightOf, empty }: Counts, { found, weightTo }: Tally, total: number): number {
  let best = own;
  let most = (weightTo[own] as number) - (strength * (weightOf[own] as number)) / total;
  for (const community of found) {
    const gain = (weightTo[community] as number) - (strength * (weightOf[community] as number)) / total;
    if (gain <= most + smallestGain) continue;
    best = community;
    most = gain;
  }
  return most < -smallestGain ? (empty.at(-1) ?? best) : best;
}
