import { seededRandom } from "../../projects/network/measures/seeded-random.ts";
import { tTwoSided } from "./distributions.ts";
import { isAtLeast, mean, sampleDeviation, sum } from "./moments.ts";

/** More assignments than this are sampled instead of enumerated. */
const mostEnumerated = 200_000;
const sampled = 20_000;
const mostSigns = 20;

export type TwoSample = { diff: number; nPerm: number; countGe: number; pGreater: number; pTwoSided: number; countTwoSided: number; isExact: boolean };

/**
 * Fisher's randomisation test of the difference of two means over all assignments of the pooled values (Fisher 1935). Where
 * there are more than 200,000, 20,000 are drawn from a fixed seed and the observed one is counted in: p = (b + 1) / (B + 1).
 * Both groups need a value.
 */
export function twoSampleTest(treated: readonly number[], control: readonly number[]): TwoSample {
  const pooled = [...treated, ...control];
  const total = sum(pooled);
  const n = treated.length;
  const differenceOf = (part: number) => part / n - (total - part) / (pooled.length - n);
  const diff = mean(treated) - mean(control);
  const scale = Math.max(...pooled.map(Math.abs));
  const tally = { ge: 0, twoSided: 0 };
  const count = (part: number) => {
    const difference = differenceOf(part);
    if (isAtLeast(difference, diff, scale)) tally.ge += 1;
    if (isAtLeast(Math.abs(difference), Math.abs(diff), scale)) tally.twoSided += 1;
  };
  const assignments = combinations(pooled.length, n);
  const isExact = assignments <= mostEnumerated;
  if (isExact) eachSum(pooled, n, count);
  else sampleSums(pooled, n, count);
  const nPerm = isExact ? assignments : sampled;
  const share = (times: number) => (isExact ? times / nPerm : (times + 1) / (nPerm + 1));
  return { diff, nPerm, countGe: tally.ge, pGreater: share(tally.ge), pTwoSided: share(tally.twoSided), countTwoSided: tally.twoSided, isExact };
}

/** How many ways there are to choose `k` of `n`. */
export function combinations(n: number, k: number): number {
  let ways = 1;
  for (let step = 1; step <= Math.min(k, n - k); step += 1) ways = (ways * (n - step + 1)) / step;
  return Math.round(ways);
}

function eachSum(values: readonly number[], chosen: number, visit: (part: number) => void): void {
  const walk = (from: number, left: number, part: number): void => {
    if (left === 0) visit(part);
    else for (let place = from; place <= values.length - left; place += 1) walk(place + 1, left - 1, part + (values[place] as number));
  };
  walk(0, chosen, 0);
}

function sampleSums(values: readonly number[], chosen: number, visit: (part: number) => void): void {
  const random = seededRandom(1);
  const shuffled = [...values];
  for (let draw = 0; draw < sampled; draw += 1) {
    for (let place = 0; place < chosen; place += 1) {
      const other = place + Math.floor(random() * (shuffled.length - place));
      [shuffled[place], shuffled[other]] = [shuffled[other] as number, shuffled[place] as number];
    }
    visit(sum(shuffled.slice(0, chosen)));
  }
}

export type SignFlip = { sum: number; nPerm: number; countGe: number; countGt: number; pOneSided: number; pTwoSided: number; t: number | null; tP: number | null };

/**
 * The sign-flip test of paired differences over all 2ⁿ patterns of signs (Fisher 1935, §21), with the paired t test beside
 * it, which is null where the differences don't vary. "too-many" beyond 20 pairs.
 */
export function signFlipTest(differences: readonly number[]): SignFlip | "too-many" {
  if (differences.length > mostSigns) return "too-many";
  const observed = sum(differences);
  const scale = sum(differences.map(Math.abs));
  const tally = { ge: 0, gt: 0, twoSided: 0 };
  const walk = (place: number, part: number): void => {
    if (place < differences.length) {
      const size = Math.abs(differences[place] as number);
      walk(place + 1, part + size);
      walk(place + 1, part - size);
      return;
    }
    if (isAtLeast(part, observed, scale)) tally.ge += 1;
    if (!isAtLeast(observed, part, scale)) tally.gt += 1;
    if (isAtLeast(Math.abs(part), Math.abs(observed), scale)) tally.twoSided += 1;
  };
  walk(0, 0);
  const nPerm = 2 ** differences.length;
  const deviation = sampleDeviation(differences);
  const t = deviation > 0 ? mean(differences) / (deviation / Math.sqrt(differences.length)) : null;
  return {
    sum: observed,
    nPerm,
    countGe: tally.ge,
    countGt: tally.gt,
    pOneSided: tally.ge / nPerm,
    pTwoSided: tally.twoSided / nPerm,
    t,
    tP: t === null ? null : tTwoSided(t, differences.length - 1),
  };
}

/** The smallest p-values that a permutation test of these group sizes can reach: in a balanced design every assignment has its mirror image. */
export function smallestP(nTreated: number, nControl: number): { nT: number; nC: number; assignments: number; oneSided: number; twoSided: number } {
  const assignments = combinations(nTreated + nControl, nTreated);
  return { nT: nTreated, nC: nControl, assignments, oneSided: 1 / assignments, twoSided: (nTreated === nControl ? 2 : 1) / assignments };
}
