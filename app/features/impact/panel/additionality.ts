/** Gross impact, leakage, displacement, substitution (shares of it) and the multiplier. */
export type ImpactCase = { GI: number; L: number; Dp: number; S: number; M: number };

/** What a case adds net of leakage, displacement and substitution, and over the reference case: Additionality Guide (English Partnerships 2008). */
export function additionality(intervention: ImpactCase, reference: ImpactCase): { intervention: number; reference: number; additional: number } {
  const net = ({ GI, L, Dp, S, M }: ImpactCase) => GI * (1 - L) * (1 - Dp) * (1 - S) * M;
  return { intervention: net(intervention), reference: net(reference), additional: net(intervention) - net(reference) };
}
