import type { Adjacency, Graph } from "../graph.ts";
import { seededRandom } from "./seeded-random.ts";

/**
 * Groups of nodes that have the same neighbours, one another left aside, such as organisations that met in one project
 * alone. By node: the others that it stands for, or null where another node stands for it.
 */
export function findTwins({ ids, around }: Graph): (readonly number[] | null)[] {
  const random = seededRandom(1);
  const marks = Int32Array.from(ids, () => random() * 2 ** 32);
  // Equal sums of the neighbours' marks tell who may have the same neighbours: with one's own mark where twins are tied, without it where they are not.
  const sums = marks.map((_, node) => around.targets.subarray(around.starts[node], around.starts[node + 1]).reduce((sum, target) => (sum + (marks[target] as number)) | 0, 0));
  const twins: (number[] | null)[] = ids.map(() => []);
  for (const keys of [sums.map((sum, node) => sum + (marks[node] as number)), sums]) pairUp(around, keys, twins);
  return twins;
}

function pairUp(around: Adjacency, keys: Int32Array, twins: (number[] | null)[]): void {
  const firsts = new Map<number, number>();
  for (const [node, own] of twins.entries()) {
    if (own === null || own.length > 0) continue;
    const first = firsts.get(keys[node] as number);
    if (first === undefined) firsts.set(keys[node] as number, node);
    else if (haveSameNeighbours(around, first, node)) {
      twins[first]?.push(node);
      twins[node] = null;
    }
  }
}

function haveSameNeighbours({ starts, targets }: Adjacency, one: number, other: number): boolean {
  const [ofOne, ofOther] = [one, other].map((node) => targets.subarray(starts[node], starts[node + 1]).filter((target) => target !== one && target !== other)) as [
    Int32Array,
    Int32Array,
  ];
  return ofOne.length === ofOther.length && ofOne.every((target, place) => ofOther[place] === target);
}
