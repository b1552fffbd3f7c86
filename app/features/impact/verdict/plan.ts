export type BaselineGrade = "A" | "B" | "C" | "D";

/** The rules of a verdict, set before its data are in and printed with it. Shares are 0…1; `delta` is log growth a year. */
export type Plan = {
  /** The smallest growth beyond the market that would matter. */
  delta: number;
  /** Members in the panel. */
  nMin: number;
  /** The panel's volume over the last known volume of all provider members. */
  coverageMin: number;
  /** From this share on, one member decides a total. */
  dominance: number;
  alpha: number;
  /** From this share of promotional effort on, the work is co-marketing. */
  promoOnly: number;
  deepMin: number;
  innovationMin: number;
  minInitiatives: number;
  effortRecordedMin: number;
  rhoMin: number;
  churnMin: number;
  displacementHigh: number;
  /** Valid answers below which the survey says nothing. */
  surveyMin: number;
  /** The yearly volatility that is assumed without a history. */
  sigmaDefault: number;
  /** Earlier windows below which there is no history. */
  historyMin: number;
  /** Half the width of the 95 % interval of the baseline's log growth; grade D is not usable. */
  baselineHalfWidth: Record<"A" | "B" | "C", number>;
};

/** The plan of a cluster that has not set its own (impact method, sections 9.3 to 9.6). */
export const defaultPlan: Plan = {
  delta: 0.05,
  nMin: 5,
  coverageMin: 0.6,
  dominance: 0.5,
  alpha: 0.05,
  promoOnly: 0.8,
  deepMin: 2,
  innovationMin: 1,
  minInitiatives: 3,
  effortRecordedMin: 0.7,
  rhoMin: 0.5,
  churnMin: 0.1,
  displacementHigh: 0.5,
  surveyMin: 30,
  sigmaDefault: 0.08,
  historyMin: 4,
  baselineHalfWidth: { A: 0.01, B: 0.03, C: 0.06 },
};
