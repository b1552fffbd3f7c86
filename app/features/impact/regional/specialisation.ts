import { sum } from "../statistics/moments.ts";
import { herfindahl, sharesOf } from "./inequality.ts";

/** Gini's coefficient of a region's location quotients over all industries: 0 where its mix is the nation's. Null where it can't be told. */
export function giniOfSpecialisation(region: readonly number[], nation: readonly number[]): number | null {
  const [own, all] = [sharesOf(region), sharesOf(nation)];
  if (own.length === 0 || all.some((share) => share === 0)) return null;
  const quotients = own.map((share, place) => share / (all[place] as number)).sort((one, other) => one - other);
  const n = quotients.length;
  const mean = sum(quotients) / n;
  return (2 / (n ** 2 * mean)) * sum(quotients.map((quotient, place) => (place + 1) * (quotient - mean)));
}

/** Krugman's index of two mixes: 0 where they are alike, 2 where they share nothing. */
export function krugman(one: readonly number[], other: readonly number[]): number | null {
  const [a, b] = [sharesOf(one), sharesOf(other)];
  if (a.length === 0 || b.length === 0) return null;
  return sum(a.map((share, place) => Math.abs(share - (b[place] as number))));
}

export type EllisonGlaeser = { gamma: number; G: number; plantHhi: number; K: number };

/**
 * Ellison & Glaeser's (1997) index of how much more an industry sits together than chance and its plants' sizes explain.
 * For public data of plants only. Null where one plant or one region holds everything.
 */
export function ellisonGlaeser(plants: readonly { employment: number; region: string }[], regions: Readonly<Record<string, number>>): EllisonGlaeser | null {
  const names = Object.keys(regions);
  const shares = sharesOf(names.map((name) => regions[name] as number));
  const industry = sharesOf(names.map((name) => sum(plants.filter((plant) => plant.region === name).map((plant) => plant.employment))));
  const concentration = herfindahl(plants.map((plant) => plant.employment));
  if (shares.length === 0 || industry.length === 0 || !concentration) return null;
  const G = sum(shares.map((share, place) => ((industry[place] as number) - share) ** 2));
  const room = 1 - sum(shares.map((share) => share ** 2));
  const H = concentration.hhi;
  if (room === 0 || H === 1) return null;
  return { gamma: (G - room * H) / (room * (1 - H)), G, plantHhi: H, K: plants.length };
}

export type ClusterCounts = { eIj: number; eI: number; aJ: number; a: number; pJ: number; p: number; bIj: number; bI: number };

/**
 * Litzenberger & Sternberg's (2006) cluster index: relative density (jobs over area) × relative stock (jobs over people) ÷
 * relative firm size (jobs over firms), with j the region, i the industry, e jobs, a area, p people, b firms.
 */
export function clusterIndex({ eIj, eI, aJ, a, pJ, p, bIj, bI }: ClusterCounts): number {
  const [jobs, area, people, firms] = [eIj / eI, aJ / a, pJ / p, bIj / bI];
  return (jobs / area) * (jobs / people) * (firms / jobs);
}
