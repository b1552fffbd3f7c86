import { z } from "zod";
import { feasibleIntervals } from "../disclosure/feasibility.server.ts";
import { laplaceNoise } from "../disclosure/laplace.ts";
import { auditReleaseSet } from "../disclosure/release-set.ts";
import { dominanceOfP, estimateBySecond, isSensitive, meetsSafetyZone, pOfDominance, requiredProtection, type SensitivityRule } from "../disclosure/sensitivity.ts";
import { amount, amounts, number, positive } from "./inputs.ts";
import { type Method, method, NoAnswer } from "./method.ts";

const percent = z.number().gt(0).max(100);
const ruleFields = z.object({
  n: z.number().int().positive().optional(),
  k: percent.optional(),
  p: positive.optional(),
  q: positive.optional(),
  n_min: z.number().int().positive().optional(),
});

/** The rules that the given parameters stand for: n and k, p, or p and q. */
function rulesOf({ n, k, p, q, n_min }: z.output<typeof ruleFields>): SensitivityRule[] {
  const rules: SensitivityRule[] = [
    ...(n !== undefined && k !== undefined ? [{ kind: "dominance" as const, n, k }] : []),
    ...(p !== undefined && q === undefined ? [{ kind: "p" as const, p }] : []),
    ...(p !== undefined && q !== undefined ? [{ kind: "pq" as const, p, q }] : []),
    ...(n_min === undefined ? [] : [{ kind: "frequency" as const, nMin: n_min }]),
  ];
  if (rules.length === 0) throw new NoAnswer("give n and k, or p, or p and q, or n_min");
  return rules;
}

const answerNames = { dominance: "nk_sensitive", p: "p_sensitive", pq: "pq_sensitive", frequency: "frequency_sensitive" } as const;
const release = z.object({ id: z.string(), members: z.array(z.string()).transform((members) => [...new Set(members)]) });

/** Disclosure control (impact method, section 6), by the names of the known answers. */
export const disclosureMethods: Record<string, Method> = {
  sdc_sensitivity: method(z.object({ contributions: amounts, rules: ruleFields }), ({ contributions, rules }) => {
    const { upperEstimate, overestimatePercent } = estimateBySecond(contributions);
    const found = rulesOf(rules).map((rule) => [answerNames[rule.kind], isSensitive(contributions, rule)]);
    return { ...Object.fromEntries(found), second_contributor_upper_estimate: upperEstimate, overestimate_percent: overestimatePercent };
  }),
  sdc_rule_conversion: method(z.object({ k: z.array(percent).optional(), p: z.array(positive).optional() }), ({ k, p }) => {
    if (!k && !p) throw new NoAnswer("give k (a list of percentages) or p");
    return { ...(k && { p: k.map(pOfDominance) }), ...(p && { k: p.map(dominanceOfP) }) };
  }),
  sdc_upper_bound: method(z.object({ contributions: amounts, rule: ruleFields }), ({ contributions, rule }) => {
    const [found] = rulesOf(rule);
    if (!found || found.kind === "frequency") throw new NoAnswer("the rule is n and k, or p, or p and q");
    return { sensitive: isSensitive(contributions, found), ...requiredProtection(contributions, found) };
  }),
  sdc_differencing: method(z.object({ total: number, published: z.array(number) }), ({ total, published }) => ({
    recovered: published.reduce((left, value) => left - value, total),
  })),
  sdc_feasibility_interval: method(z.object({ table: z.array(z.array(z.union([number, z.string()])).min(2)).min(2) }), async ({ table }) => {
    if (table.some((row) => row.length !== (table[0] as unknown[]).length)) throw new NoAnswer("every row of the table must have the same number of cells");
    const found = await feasibleIntervals(table);
    if (found === "contradicts") throw new NoAnswer("the published cells and totals contradict each other");
    return Object.fromEntries(found.map(({ cell, low, high }) => [cell, [low, Number.isFinite(high) ? high : null]]));
  }),
  safety_zone_1996: method(z.object({ cases: z.array(z.object({ values: amounts, age_months: amount, third_party: z.boolean() })) }), ({ cases }) =>
    cases.map((one) => meetsSafetyZone({ values: one.values, ageMonths: one.age_months, thirdParty: one.third_party })),
  ),
  release_set_audit: method(z.object({ n_min: z.number().int().positive(), released: z.array(release), request: release }), (given) => {
    const audit = auditReleaseSet(given.released, given.request, given.n_min);
    if (audit.allowed) return { allowed: true, reason: null };
    const members = `${audit.difference.length} ${audit.difference.length === 1 ? "member" : "members"}`;
    return {
      allowed: false,
      reason: audit.against === given.request.id ? `release {${audit.difference.join(", ")}} has ${members}` : `difference {${audit.difference.join(", ")}} has ${members}`,
    };
  }),
  laplace_mechanism: method(z.object({ epsilon: positive, sensitivity: positive.default(1) }), ({ epsilon, sensitivity }) => {
    const { scale, halfWidth95 } = laplaceNoise(epsilon, sensitivity);
    return { scale, half_width_95: halfWidth95 };
  }),
};
