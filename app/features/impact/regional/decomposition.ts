import { sum } from "../statistics/moments.ts";

/** A start and an end. */
export type Span = readonly [start: number, end: number];

export type MemberParts = { v0: number; v1: number; change: number; marketTide: number; destinationGain: number; clusterVsLocal: number; withinCluster: number };

/**
 * A member's change in four parts that add up to it: the reference market's tide, what the destination won from others, what
 * the cluster won from local others, and what moved inside the cluster, which sums to zero over the panel (Dunn's nesting:
 * member < panel < destination < market). Null where market, destination or panel start at nothing.
 */
export function nestedParts(market: Span, destination: Span, v0: readonly number[], v1: readonly number[]): { members: MemberParts[]; totals: MemberParts } | null {
  const [start, end] = [sum(v0), sum(v1)];
  if (market[0] === 0 || destination[0] === 0 || start === 0) return null;
  const [gM, gD, gC] = [market[1] / market[0] - 1, destination[1] / destination[0] - 1, end / start - 1];
  const members = v0.map((from, place): MemberParts => {
    const to = v1[place] as number;
    return { v0: from, v1: to, change: to - from, marketTide: from * gM, destinationGain: from * (gD - gM), clusterVsLocal: from * (gC - gD), withinCluster: to - from * (1 + gC) };
  });
  const total = (part: keyof MemberParts) => sum(members.map((member) => member[part]));
  return {
    members,
    totals: {
      v0: start,
      v1: end,
      change: end - start,
      marketTide: total("marketTide"),
      destinationGain: total("destinationGain"),
      clusterVsLocal: total("clusterVsLocal"),
      withinCluster: total("withinCluster"),
    },
  };
}

/** The logarithmic mean of two positive numbers, their common value where they are equal. */
function logMean(one: number, other: number): number {
  return one === other ? one : (one - other) / Math.log(one / other);
}

export type Lmdi = { v0: number; v1: number; change: number; effects: Record<string, number> };

/**
 * The additive logarithmic mean Divisia index (Ang 2005): the change of a product as one effect per factor, without rest and
 * the same backwards. A factor that starts or ends at zero takes the whole change, several share it alike: the limits of
 * Wood & Lenzen (2006). Factors are not negative.
 */
export function lmdi(factors: readonly { name: string; start: number; end: number }[]): Lmdi {
  const v0 = factors.reduce((product, { start }) => product * start, 1);
  const v1 = factors.reduce((product, { end }) => product * end, 1);
  const change = v1 - v0;
  const turned = factors.filter(({ start, end }) => (start === 0) !== (end === 0)).length;
  const effectOf = ({ start, end }: { start: number; end: number }): number => {
    if (v0 > 0 && v1 > 0) return logMean(v1, v0) * Math.log(end / start);
    return change !== 0 && (start === 0) !== (end === 0) ? change / turned : 0;
  };
  return { v0, v1, change, effects: Object.fromEntries(factors.map((factor) => [factor.name, effectOf(factor)])) };
}

/** The change of share × market by size and by share, each at the middle of the other: the easiest split to explain. */
export function sizeAndShare(market: Span, volume: Span): { change: number; size: number; share: number } | null {
  if (market[0] === 0 || market[1] === 0) return null;
  const [from, to] = [volume[0] / market[0], volume[1] / market[1]];
  return { change: volume[1] - volume[0], size: ((from + to) / 2) * (market[1] - market[0]), share: ((market[0] + market[1]) / 2) * (to - from) };
}

export type MarketShareParts = { change: number; growth: number; serviceMix: number; sourceMix: number; competitive: number };

/**
 * Constant market shares (Leamer & Stern 1970) by service line (rows) and source market (columns): the change as the
 * reference's growth, its growth by line, its growth by market within lines, and the rest. Lines come before markets, and
 * the split between the two depends on that order. "not-in-reference" where there is volume that the reference has not.
 */
export function constantMarketShares(own: readonly (readonly Span[])[], reference: readonly (readonly Span[])[]): MarketShareParts | "not-in-reference" {
  const spanOf = (spans: readonly Span[]): Span => [sum(spans.map((span) => span[0])), sum(spans.map((span) => span[1]))];
  const growthOf = (span: Span) => (span[0] === 0 ? 0 : span[1] / span[0] - 1);
  if (own.some((row, i) => row.some((span, j) => span[0] > 0 && ((reference[i] as Span[])[j] as Span)[0] === 0))) return "not-in-reference";
  const g = growthOf(spanOf(reference.flat()));
  const parts = own.map((row, i) => {
    const line = growthOf(spanOf(reference[i] as Span[]));
    const cells = row.map((span, j) => {
      const cell = growthOf((reference[i] as Span[])[j] as Span);
      return { source: (cell - line) * span[0], competitive: span[1] - span[0] * (1 + cell) };
    });
    return { service: (line - g) * spanOf(row)[0], source: sum(cells.map((cell) => cell.source)), competitive: sum(cells.map((cell) => cell.competitive)) };
  });
  const [start, end] = spanOf(own.flat());
  return {
    change: end - start,
    growth: g * start,
    serviceMix: sum(parts.map((part) => part.service)),
    sourceMix: sum(parts.map((part) => part.source)),
    competitive: sum(parts.map((part) => part.competitive)),
  };
}
