export type AdjustedP = { bonferroni: number[]; holm: number[]; bh: number[] };

/**
 * p-values adjusted for how many there are, in the order given: Bonferroni and Holm (1979) hold the chance of any false
 * claim, Benjamini & Hochberg (1995) the share of false ones among those found.
 */
export function adjustedP(p: readonly number[]): AdjustedP {
  const count = p.length;
  const rising = [...p.keys()].sort((one, other) => (p[one] as number) - (p[other] as number));
  const holm: number[] = Array(count);
  let most = 0;
  rising.forEach((place, rank) => {
    most = Math.max(most, Math.min(1, (count - rank) * (p[place] as number)));
    holm[place] = most;
  });
  const bh: number[] = Array(count);
  let least = 1;
  for (let rank = count - 1; rank >= 0; rank -= 1) {
    const place = rising[rank] as number;
    least = Math.min(least, ((p[place] as number) * count) / (rank + 1));
    bh[place] = least;
  }
  return { bonferroni: p.map((value) => Math.min(1, value * count)), holm, bh };
}
