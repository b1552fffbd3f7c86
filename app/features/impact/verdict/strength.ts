import { type PieTest, pieTest } from "../panel/pie-test.ts";
import type { Verdict, VerdictInput } from "./verdict.ts";

/** How well growth is shown, with the level of the Maryland Scientific Methods Scale that the proof reaches. */
export type Strength = { word: "strong" | "moderate" | "weak"; maryland: 1 | 2 | 3 };

export type Qualifier = "uneven" | "small-base" | "new-market";

const smallestArm = 4;
const smallBase = 200;

/** Participants against the others of the panel; null with fewer than four in a group, or where one of them had nobody in a year. */
export function comparisonOf({ v0, v1, baselineRatio }: Pick<VerdictInput, "v0" | "v1" | "baselineRatio">, participants: readonly boolean[]): PieTest | null {
  const spans = v0.map((start, place) => [start, v1[place] as number] as const);
  const [treated, control] = [true, false].map((wanted) => spans.filter((_, place) => participants[place] === wanted)) as [typeof spans, typeof spans];
  if (treated.length < smallestArm || control.length < smallestArm || spans.some(([start, end]) => start <= 0 || end <= 0)) return null;
  return pieTest(treated, control, baselineRatio);
}

/**
 * How strong a reading of growth is (impact method, section 9.7). Moderate: usual swings known from history, a baseline of
 * grade A or B, displacement low, and no member on whom it hangs. Strong: participants also grew more than the others
 * (exact permutation), who went the same way before. Weak: anything else. Null where nothing is said to have grown.
 */
export function strengthOf(
  { outcomeReading: [reading], facts }: Verdict,
  { baselineGrade }: VerdictInput,
  comparison: PieTest | null,
  isPretrendClean: boolean | null,
): Strength | null {
  if (reading !== "GROWING" || !facts) return null;
  const { stats, displacement, leaveOneOut } = facts;
  const isFirm = !stats.volatilityAssumed && (baselineGrade === "A" || baselineGrade === "B") && displacement.reading === "low" && leaveOneOut.allLo95Positive;
  if (!isFirm) return { word: "weak", maryland: 1 };
  const isCaused = comparison !== null && comparison.did > 0 && comparison.permP <= 0.05 && isPretrendClean === true;
  return isCaused ? { word: "strong", maryland: 3 } : { word: "moderate", maryland: 2 };
}

/** What has to be said beside growth (impact method, section 9.7): "new-market" where half the panel or more began at nothing. */
export function qualifiersOf({ facts }: Verdict, { v0 }: Pick<VerdictInput, "v0">, rhoMin: number): Qualifier[] {
  if (!facts) return [];
  const found: Record<Qualifier, boolean> = {
    uneven: (facts.stats.rho ?? 0) >= rhoMin,
    "small-base": facts.stats.C0 < smallBase,
    "new-market": v0.filter((value) => value === 0).length >= v0.length / 2,
  };
  return (Object.keys(found) as Qualifier[]).filter((qualifier) => found[qualifier]);
}
