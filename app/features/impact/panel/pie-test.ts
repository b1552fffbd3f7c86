import type { Span } from "../regional/decomposition.ts";
import { sum } from "../statistics/moments.ts";
import { twoSampleTest } from "../statistics/permutation.ts";
import { groupOf, welchDifference } from "../statistics/two-groups.ts";

export type PieTest = {
  did: number;
  se: number;
  permCount: number;
  permP: number;
  assignments: number;
  excessParticipants: number;
  excessNonparticipants: number;
  /** What participants and others together have beyond the outside baseline: a transfer leaves it at nothing. */
  pieExcess: number;
  /** The share of the participants' excess that the others lack; null where participants have none. */
  stealRatio: number | null;
};

/** Participants' log growth against the others' (difference in differences, exact permutation), and whether the whole grew: neither says much without the other. */
export function pieTest(treated: readonly Span[], control: readonly Span[], baselineRatio: number): PieTest {
  const growths = (spans: readonly Span[]) => spans.map(([start, end]) => Math.log(end / start));
  const [one, other] = [growths(treated), growths(control)];
  const { diff, se } = welchDifference(groupOf(one), groupOf(other));
  const exact = twoSampleTest(one, other);
  const excess = (spans: readonly Span[]) => sum(spans.map(([start, end]) => end - start * baselineRatio));
  const [own, others] = [excess(treated), excess(control)];
  return {
    did: diff,
    se,
    permCount: exact.countTwoSided,
    permP: exact.pTwoSided,
    assignments: exact.nPerm,
    excessParticipants: own,
    excessNonparticipants: others,
    pieExcess: own + others,
    stealRatio: own > 0 ? Math.min(1, Math.max(0, -others / own)) : null,
  };
}
