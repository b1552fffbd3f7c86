import { sum } from "../statistics/moments.ts";

export type GrossFlows = {
  pos: number;
  neg: number;
  net: number;
  gross: number;
  excessReallocation: number;
  /** 1 − |net| ÷ gross: 0 where all moved one way, 1 for a pure swap; null where nothing moved beyond the tide. */
  rho: number | null;
  /** Half the sum of the changes of shares. */
  shareTurnover: number;
  /** Net change over the mean of start and end. */
  dhNetRate: number | null;
  /** Gross over what the tide alone would have given. */
  churn: number | null;
  /** The churn that counts of this size show by chance. */
  noiseChurn: number | null;
};

/**
 * Gains and losses of a panel after the market's tide is taken out (Davis & Haltiwanger 1992): what a member has beyond, or
 * short of, its start × `baselineRatio` (the baseline's end over its start).
 */
export function grossFlows(v0: readonly number[], v1: readonly number[], baselineRatio: number): GrossFlows {
  const expected = v0.map((start) => start * baselineRatio);
  const beyond = v1.map((end, place) => end - (expected[place] as number));
  const tide = sum(expected);
  // Whoever rides the tide is off it by rounding alone.
  const pos = sum(beyond.map((value) => (value > 1e-12 * tide ? value : 0)));
  const neg = sum(beyond.map((value) => (value < -1e-12 * tide ? -value : 0)));
  const [net, gross] = [pos - neg, pos + neg];
  const [start, end] = [sum(v0), sum(v1)];
  const noise = sum(v0.map((value, place) => Math.sqrt(2 / Math.PI) * Math.sqrt((v1[place] as number) + baselineRatio ** 2 * value)));
  return {
    pos,
    neg,
    net,
    gross,
    excessReallocation: gross - Math.abs(net),
    rho: gross < 1e-9 * tide || gross === 0 ? null : 1 - Math.abs(net) / gross,
    shareTurnover: start > 0 && end > 0 ? sum(v0.map((value, place) => Math.abs((v1[place] as number) / end - value / start))) / 2 : 0,
    dhNetRate: start + end > 0 ? (end - start) / ((start + end) / 2) : null,
    churn: tide > 0 ? gross / tide : null,
    noiseChurn: tide > 0 ? noise / tide : null,
  };
}
