import { z } from "zod";
import { type LadderFacts, ladderLevel } from "../../projects/evidence/ladder.ts";
import { additionality } from "../panel/additionality.ts";
import { grossFlows } from "../panel/gross-flows.ts";
import { matchedPanel } from "../panel/matched-panel.ts";
import { pieTest } from "../panel/pie-test.ts";
import { defaultPlan, type Plan } from "../verdict/plan.ts";
import { type Verdict, type VerdictInput, verdictOf } from "../verdict/verdict.ts";
import { alike, amount, amounts, count, number, positive, share, span } from "./inputs.ts";
import { type Method, method, NoAnswer } from "./method.ts";

const impactCase = z.object({ GI: number, L: share, Dp: share, S: share, M: amount });
const growing = z.tuple([positive, positive]);

const planFields = z
  .object({
    delta: positive,
    n_min: count,
    coverage_min: share,
    dominance: share,
    alpha: share,
    promo_only: share,
    deep_min: count,
    innovation_min: count,
    min_initiatives: count,
    effort_recorded_min: share,
    rho_min: share,
    churn_min: amount,
    displacement_high: share,
    survey_min: count,
    sigma_default: positive,
    history_min: count,
    baseline_half_width: z.object({ A: amount, B: amount, C: amount }),
  })
  .partial()
  .strict();

/** The default plan with the fields that were given in its stead. */
function planFrom(given: z.output<typeof planFields> | "default"): Plan {
  if (given === "default") return defaultPlan;
  const own = Object.entries(given).map(([name, value]) => [name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]);
  return { ...defaultPlan, ...Object.fromEntries(own) };
}

const verdictInputs = alike(
  z.object({
    v0: amounts,
    v1: amounts,
    baseline_ratio: positive.nullish(),
    baseline_grade: z.enum(["A", "B", "C", "D"]).nullable().default(null),
    baseline_half_width: amount.nullable().default(null),
    history_excess: z.array(number).default([]),
    coverage: amount.nullable().default(null),
    activity: z.object({
      initiatives: count,
      effort_recorded_share: share,
      promo_share: share.nullable(),
      deep_with_verified_output: count,
      innovation_with_verified_output: count,
    }),
    survey: z
      .object({ local: count, valid: count })
      .refine(({ local, valid }) => local <= valid, { path: ["local"], message: "must not exceed valid" })
      .nullable()
      .default(null),
    nonmembers: span.nullable().default(null),
    reference_ratio: positive.nullable().default(null),
    count_metric: z.boolean().default(true),
    windows_complete: z.boolean().default(true),
    plan_locked: z.boolean().default(true),
    definition_break: z.boolean().default(false),
    years: positive.default(1),
    plan: z.union([z.literal("default"), planFields]).default("default"),
  }),
  "v0",
  "v1",
);

function verdictInputOf(given: z.output<typeof verdictInputs>): VerdictInput {
  return {
    v0: given.v0,
    v1: given.v1,
    baselineRatio: given.baseline_ratio ?? 1,
    // A grade without a figure is no baseline.
    baselineGrade: given.baseline_ratio == null ? null : given.baseline_grade,
    baselineHalfWidth: given.baseline_half_width,
    historyExcess: given.history_excess,
    isCount: given.count_metric,
    years: given.years,
    survey: given.survey,
    nonmembers: given.nonmembers,
    referenceRatio: given.reference_ratio,
    coverage: given.coverage,
    activity: {
      initiatives: given.activity.initiatives,
      effortRecordedShare: given.activity.effort_recorded_share,
      promoShare: given.activity.promo_share,
      deepWithVerifiedOutput: given.activity.deep_with_verified_output,
      innovationWithVerifiedOutput: given.activity.innovation_with_verified_output,
    },
    planLocked: given.plan_locked,
    windowsComplete: given.windows_complete,
    definitionBreak: given.definition_break,
  };
}

function verdictAnswer({ activity, gatesFailed, outcomeReading, verdict, reason, facts }: Verdict) {
  const answer = { activity, gates_failed: gatesFailed, outcome_reading: outcomeReading, verdict, reason };
  return facts ? { ...answer, ...factsAnswer(facts) } : answer;
}

function factsAnswer({ stats, leaveOneOut, displacement: { surveyLocalCi, displacementRatio } }: NonNullable<Verdict["facts"]>) {
  return {
    stats,
    leave_one_out: { min_excess: leaveOneOut.minExcess, all_lo95_positive: leaveOneOut.allLo95Positive },
    ...(surveyLocalCi && { survey_local_ci: [surveyLocalCi.low, surveyLocalCi.high] }),
    ...(displacementRatio !== null && { displacement_ratio: displacementRatio }),
  };
}

const flag = z.union([z.boolean(), z.number()]).transform((value) => Number(value) > 0);
const unset = flag.default(false);
const ladderCase = z.object({
  flags: z
    .object({
      info: unset,
      promotion: unset,
      altered_operations: unset,
      shared_resources: unset,
      capability: unset,
      new_offering: unset,
      implemented: unset,
      joint_rd: unset,
      joint_entity: unset,
      contract_only: unset,
      evidence: flag.default(true),
      promo_budget: share.nullable().default(null),
      active_orgs: count.default(2),
    })
    .strict(),
});

function ladderFacts({ flags }: z.output<typeof ladderCase>): LadderFacts {
  return {
    activeOrganisations: flags.active_orgs,
    isContractOnly: flags.contract_only,
    hasEvidence: flags.evidence,
    promotionShare: flags.promo_budget,
    exchangedInformation: flags.info,
    promotedTogether: flags.promotion,
    changedOperation: flags.altered_operations,
    pooledResources: flags.shared_resources,
    builtCapability: flags.capability,
    newOffering: flags.new_offering,
    isImplemented: flags.implemented,
    jointResearch: flags.joint_rd,
    jointEntity: flags.joint_entity,
  };
}

/** The panel, the verdict and the ladder (impact method, sections 2, 7 and 9), by the names of the known answers. */
export const verdictMethods: Record<string, Method> = {
  gross_flows: method(alike(z.object({ v0: amounts, v1: amounts, baseline_ratio: positive.default(1) }), "v0", "v1"), (given) => {
    const { pos, neg, net, gross, excessReallocation, rho, shareTurnover, dhNetRate } = grossFlows(given.v0, given.v1, given.baseline_ratio);
    return { pos, neg, net, gross, excessReallocation, rho, shareTurnover, dhNetRate };
  }),
  matched_panel: method(z.object({ t0: z.record(z.string(), amount), t1: z.record(z.string(), amount) }), ({ t0, t1 }) => matchedPanel(t0, t1)),
  additionality: method(z.object({ intervention: impactCase, reference: impactCase }), ({ intervention, reference }) => additionality(intervention, reference)),
  did_plus_pie_test: method(z.object({ T: z.array(growing).min(2), C: z.array(growing).min(2), baseline_ratio: positive }), (given) =>
    pieTest(given.T, given.C, given.baseline_ratio),
  ),
  ladder_level: method(z.union([z.array(ladderCase), ladderCase]), (given) =>
    Array.isArray(given) ? given.map((one) => ladderLevel(ladderFacts(one))) : ladderLevel(ladderFacts(given)),
  ),
  cluster_verdict: method(verdictInputs, (given) => {
    const plan = planFrom(given.plan);
    if (plan.alpha <= 0 || plan.alpha >= 1) throw new NoAnswer("alpha lies between 0 and 1");
    return verdictAnswer(verdictOf(verdictInputOf(given), plan));
  }),
  cluster_verdict_plan: method(z.object({}), () => defaultPlan),
};
