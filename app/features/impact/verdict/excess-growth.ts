import { grossFlows } from "../panel/gross-flows.ts";
import { normalQuantile, tQuantile } from "../statistics/distributions.ts";
import { sampleDeviation, sum } from "../statistics/moments.ts";
import type { BaselineGrade, Plan } from "./plan.ts";

/** The panel's volumes of both windows, member by member, and what they are held against. */
export type PanelData = {
  v0: readonly number[];
  v1: readonly number[];
  /** The baseline's end over its start. */
  baselineRatio: number;
  baselineGrade: BaselineGrade | null;
  /** Half the width of the 95 % interval of the baseline's log growth, where its source gives one. */
  baselineHalfWidth?: number | null;
  /** Excess growth of earlier windows that don't overlap, per year. */
  historyExcess: readonly number[];
  /** Counts vary by themselves; amounts of money don't in the same way. */
  isCount: boolean;
  /** Length of the span between the windows. */
  years: number;
};

export type ExcessStats = {
  n: number;
  C0: number;
  C1: number;
  growth: number;
  excess: number;
  se: number;
  df: number | null;
  lo95: number;
  hi95: number;
  lo90: number;
  hi90: number;
  pos: number;
  neg: number;
  rho: number | null;
  churn: number;
  noiseChurn: number;
  volatilityAssumed: boolean;
  topShare: number;
};

/**
 * Growth beyond the baseline with its interval, and the flows behind it (impact method, section 9.4). Both windows have
 * volume, and the baseline is graded A to C. The error leaves the spread between members out on purpose: a pure swap has a
 * large spread, and a total that is known well.
 */
export function excessGrowth(data: PanelData, plan: Plan): ExcessStats {
  const [C0, C1] = [sum(data.v0), sum(data.v1)];
  const growth = Math.log(C1 / C0);
  const excess = (growth - Math.log(data.baselineRatio)) / data.years;
  const { se, df } = errorOf(data, plan);
  const quantile = (p: number) => (df === null ? normalQuantile(p) : tQuantile(p, df));
  const [wide, narrow] = [quantile(1 - plan.alpha / 2) * se, quantile(1 - plan.alpha) * se];
  const flows = grossFlows(data.v0, data.v1, data.baselineRatio);
  return {
    n: data.v0.length,
    C0,
    C1,
    growth,
    excess,
    se,
    df,
    lo95: excess - wide,
    hi95: excess + wide,
    lo90: excess - narrow,
    hi90: excess + narrow,
    pos: flows.pos,
    neg: flows.neg,
    rho: flows.rho,
    churn: flows.churn ?? 0,
    noiseChurn: flows.noiseChurn ?? 0,
    volatilityAssumed: df === null,
    topShare: Math.max(...data.v0.map((value) => value / C0), ...data.v1.map((value) => value / C1)),
  };
}

function errorOf(data: PanelData, plan: Plan): { se: number; df: number | null } {
  const { volatility, sampling, df } = swingsOf(data, plan);
  return { se: standardError(volatility, sampling, baselineError(data, plan)), df };
}

/** How much growth swings from year to year: as history shows it, else as assumed (`df` null); and the variance that counts have by chance. */
export function swingsOf({ v0, v1, historyExcess, isCount, years }: PanelData, plan: Plan): { volatility: number; sampling: number; df: number | null } {
  const hasHistory = historyExcess.length >= plan.historyMin;
  return {
    volatility: hasHistory ? sampleDeviation(historyExcess) : plan.sigmaDefault,
    sampling: isCount ? (1 / sum(v0) + 1 / sum(v1)) / years ** 2 : 0,
    df: hasHistory ? historyExcess.length - 1 : null,
  };
}

/** SE² = max(s², 1/C0 + 1/C1) + SE_b²: the usual swings or the chance of counts, whichever is larger, and the baseline's own error. */
export function standardError(volatility: number, sampling: number, baseline: number): number {
  return Math.sqrt(Math.max(volatility ** 2, sampling) + baseline ** 2);
}

function baselineError({ baselineGrade, baselineHalfWidth, years }: PanelData, plan: Plan): number {
  const half = baselineHalfWidth ?? (baselineGrade === null || baselineGrade === "D" ? plan.baselineHalfWidth.C : plan.baselineHalfWidth[baselineGrade]);
  return errorOfHalfWidth(half) / years;
}

/** The rubric's half-widths are stated for 95 %. */
export function errorOfHalfWidth(half: number): number {
  return half / 1.96;
}

/** The panel without one member. */
export function without(data: PanelData, member: number): PanelData {
  const rest = (values: readonly number[]) => values.filter((_, place) => place !== member);
  return { ...data, v0: rest(data.v0), v1: rest(data.v1) };
}
