import { normalQuantile } from "../statistics/distributions.ts";

/** Jobs (or another count) of an industry and in all, in a region and in the nation that holds it. */
export type Concentration = { regionIndustry: number; regionTotal: number; nationIndustry: number; nationTotal: number };

/** How many times the nation's share the region's share is; 1 is as everywhere. Null where the nation has none of the industry. */
export function locationQuotient({ regionIndustry, regionTotal, nationIndustry, nationTotal }: Concentration): number | null {
  return nationIndustry === 0 || regionTotal === 0 ? null : regionIndustry / regionTotal / (nationIndustry / nationTotal);
}

export type QuotientInterval = { lq: number; seLog: number; low: number; high: number };

/**
 * The location quotient with its interval by the delta method on its logarithm, given that the region lies within the nation
 * (method of Moineddin, Beyene & Boyle 2003). Null where the region has none or nothing but the industry, or is the nation.
 */
export function locationQuotientInterval(counts: Concentration, level = 0.95): QuotientInterval | null {
  const { regionIndustry, regionTotal, nationIndustry, nationTotal } = counts;
  const lq = locationQuotient(counts);
  if (lq === null || lq === 0 || nationTotal === regionTotal) return null;
  const p = regionIndustry / regionTotal;
  const nation = nationIndustry / nationTotal;
  const weight = regionTotal / nationTotal;
  const others = (nationIndustry - regionIndustry) / (nationTotal - regionTotal);
  const ofRegion = (p * (1 - p)) / regionTotal;
  const ofNation = weight ** 2 * ofRegion + (1 - weight) ** 2 * ((others * (1 - others)) / (nationTotal - regionTotal));
  const variance = ofRegion / p ** 2 + ofNation / nation ** 2 - (2 * weight * ofRegion) / (p * nation);
  const seLog = Math.sqrt(variance);
  const factor = Math.exp(normalQuantile(1 - (1 - level) / 2) * seLog);
  return { lq, seLog, low: lq / factor, high: lq * factor };
}
