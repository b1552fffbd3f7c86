import { sum } from "../statistics/moments.ts";

/** A rule that says when a total gives one contributor away. `k`, `p` and `q` are percentages. */
export type SensitivityRule =
  | { kind: "dominance"; n: number; k: number }
  | { kind: "p"; p: number; colluders?: number }
  | { kind: "pq"; p: number; q: number }
  | { kind: "frequency"; nMin: number };

const falling = (values: readonly number[]) => [...values].sort((one, other) => other - one);

/**
 * Whether publishing the contributions' total would tell too much of one of them (Handbook on Statistical Disclosure Control,
 * chapter 4): fewer than n_min; the n largest above k %; what is left after the two largest below p % of the largest.
 * Where several may put their values together (`colluders`), what is left after the largest and that many next to it.
 * Contributions are not negative.
 */
export function isSensitive(contributions: readonly number[], rule: SensitivityRule): boolean {
  const [first = 0, second = 0] = falling(contributions);
  const total = sum(contributions);
  switch (rule.kind) {
    case "frequency":
      return contributions.length < rule.nMin;
    case "dominance":
      return sum(falling(contributions).slice(0, rule.n)) > (rule.k / 100) * total;
    case "p":
      return total - sum(falling(contributions).slice(0, 1 + (rule.colluders ?? 1))) < (rule.p / 100) * first;
    case "pq":
      return total - first - second < (rule.p / rule.q) * first;
  }
}

/** How well members' numbers are kept in what is published (impact method, section 6, counts): two members may work together. */
export const protection = { nMin: 5, k: 50, p: 10, colluders: 2 } as const;

const publishing: readonly SensitivityRule[] = [
  { kind: "frequency", nMin: protection.nMin },
  { kind: "dominance", n: 1, k: protection.k },
  { kind: "p", p: protection.p, colluders: protection.colluders },
];

/** Whether a total may be published, looked at by itself. */
export function isPublishable(contributions: readonly number[]): boolean {
  return publishing.every((rule) => !isSensitive(contributions, rule));
}

/** What the second largest contributor can say of the largest: the total less its own, and by how many percent that is too much. */
export function estimateBySecond(contributions: readonly number[]): { upperEstimate: number; overestimatePercent: number | null } {
  const [first = 0, second = 0] = falling(contributions);
  const upperEstimate = sum(contributions) - second;
  return { upperEstimate, overestimatePercent: first === 0 ? null : (100 * (upperEstimate - first)) / first };
}

/** The upper bound that an attacker's best estimate of the total must at least reach, and how far above the total that is. */
export function requiredProtection(
  contributions: readonly number[],
  rule: Exclude<SensitivityRule, { kind: "frequency" }>,
): { requiredUpperBound: number; upperProtectionLevel: number } {
  const total = sum(contributions);
  const [first = 0, second = 0] = falling(contributions);
  const rest = total - first - second;
  const distance =
    rule.kind === "dominance" ? sum(falling(contributions).slice(0, rule.n)) / (rule.k / 100) - total : (rule.kind === "p" ? rule.p / 100 : rule.p / rule.q) * first - rest;
  const level = Math.max(0, distance);
  return { requiredUpperBound: total + level, upperProtectionLevel: level };
}

/** The p of the p%-rule that is as strict as dominance by two above k %: p = 100 (100 − k) / k. */
export function pOfDominance(k: number): number {
  return (100 * (100 - k)) / k;
}

/** The k that a p%-rule stands for. */
export function dominanceOfP(p: number): number {
  return 10_000 / (100 + p);
}

export type SafetyZoneCase = { values: readonly number[]; ageMonths: number; thirdParty: boolean };

/**
 * The floor of the former safety zone for exchanges of information (US DOJ/FTC Statements of Antitrust Enforcement Policy in
 * Health Care, August 1996, Statement 6; withdrawn 2023): gathered by a third party, more than three months old, five
 * contributors or more, none above a quarter. A cautious default of the product, no legal shelter.
 */
export function meetsSafetyZone({ values, ageMonths, thirdParty }: SafetyZoneCase): boolean {
  const total = sum(values);
  return thirdParty && ageMonths > 3 && values.length >= 5 && total > 0 && values.every((value) => value / total <= 0.25);
}
