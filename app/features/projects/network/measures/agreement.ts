/**
 * How alike two partitions of the same nodes are: 1 where they are the same, 0 on average where one is random (adjusted
 * Rand index, Hubert & Arabie 1985). Two partitions that leave nothing to choose agree.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [both, ofOne, ofOther] = [new Map<string, number>(), new Map<number, number>(), new Map<number, number>()];
  for (let node = 0; node < one.length; node += 1) {
    const [a, b] = [one[node] as number, other[node] as number];
    addOne(both, `${a} ${b}`);
    addOne(ofOne, a);
    addOne(ofOther, b);
  }
  const together = pairsIn(both);
  const expected = (pairsIn(ofOne) * pairsIn(ofOther)) / ((one.length * (one.length - 1)) / 2);
  const most = (pairsIn(ofOne) + pairsIn(ofOther)) / 2;
  return one.length < 2 || most === expected ? 1 : (together - expected) / (most - expected);
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsIn(counts: Map<unknown, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
