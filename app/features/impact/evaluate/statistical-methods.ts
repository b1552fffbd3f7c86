import { z } from "zod";
import { detectableGrowth, normalMultiplier, standardisedDetectable, tMultiplier } from "../statistics/detectable-effect.ts";
import { equivalence } from "../statistics/equivalence.ts";
import { type Alternative, fisherExact } from "../statistics/fisher-exact.ts";
import { poissonInterval, poissonRateRatio, wilsonInterval } from "../statistics/intervals.ts";
import { adjustedP } from "../statistics/multiple-testing.ts";
import { signFlipTest, smallestP, twoSampleTest } from "../statistics/permutation.ts";
import { exactBootstrap, jackknife } from "../statistics/resampling.ts";
import { groupOf, regressionDifference, welchDifference } from "../statistics/two-groups.ts";
import { amount, count, level, number, numbers, positive, share } from "./inputs.ts";
import { type Method, method, NoAnswer } from "./method.ts";

const size = z.number().int().min(2);
const summary = z.object({ n: size, mean_change: number, sd_change: amount });
const cell = z.object({ before: number, after: number });
const samples = z.object({ treated: numbers, control: numbers });
const statistic = z.enum(["mean", "median", "sum"]).default("mean");
const alternatives: Record<string, Alternative> = { greater: "greater", less: "less", "two-sided": "two-sided", "two.sided": "two-sided", two_sided: "two-sided" };

const groupFrom = (given: z.output<typeof summary>) => ({ n: given.n, mean: given.mean_change, deviation: given.sd_change });

/** "one-sided 5%, power 80%" as numbers. */
function testFrom(text: string) {
  const found = /^(one|two)-sided\s+([\d.]+)\s*%,\s*power\s+([\d.]+)\s*%$/.exec(text.trim());
  if (!found) throw new NoAnswer(`a case reads like "two-sided 5%, power 80%", not "${text}"`);
  return { isTwoSided: found[1] === "two", alpha: Number(found[2]) / 100, power: Number(found[3]) / 100 };
}

function varied<Found extends { se: number }>(found: Found): Found {
  if (!(found.se > 0)) throw new NoAnswer("neither group varies: there is no standard error");
  return found;
}

/** Intervals, tests and detectable effects (impact method, section 3), by the names of the known answers. */
export const statisticalMethods: Record<string, Method> = {
  wilson_ci: method(
    z.object({ k: count, n: z.number().int().positive(), level: level.default(0.95) }).refine(({ k, n }) => k <= n, { path: ["k"], message: "must not exceed n" }),
    (given) => {
      const { low, high } = wilsonInterval(given.k, given.n, given.level);
      return [low, high];
    },
  ),
  poisson_ci: method(z.object({ count, level: level.default(0.95) }), (given) => {
    const { low, high } = poissonInterval(given.count, given.level);
    return [low, high];
  }),
  poisson_rate_ratio: method(
    z
      .object({ a: count, b: count, exposure_a: positive.default(1), exposure_b: positive.default(1), level: level.default(0.95) })
      .refine(({ a, b }) => a + b > 0, { path: ["a"], message: "or b must be above 0" }),
    (given) => {
      const found = poissonRateRatio(given.a, given.b, { a: given.exposure_a, b: given.exposure_b }, given.level);
      return { ...found, high: Number.isFinite(found.high) ? found.high : null };
    },
  ),
  did_two_group_welch: method(z.object({ treated: summary, control: summary, level: level.default(0.95) }), (given) =>
    varied(welchDifference(groupFrom(given.treated), groupFrom(given.control), given.level)),
  ),
  did_cell_means: method(z.record(z.string(), cell), (given) => {
    const [treated, control, ...others] = Object.entries(given);
    if (!treated || !control || others.length > 0) throw new NoAnswer("name two groups, the treated one first");
    const changeOf = ([, means]: [string, z.output<typeof cell>]) => means.after - means.before;
    return { did: changeOf(treated) - changeOf(control), [`${treated[0].toLowerCase()}_change`]: changeOf(treated), [`${control[0].toLowerCase()}_change`]: changeOf(control) };
  }),
  did_regression: method(
    z.object({ n: count.optional(), outcome: numbers.optional(), treated: numbers.optional(), covariates: z.array(numbers).default([]) }),
    ({ outcome, treated, covariates }) => {
      if (!outcome || !treated) throw new NoAnswer("needs the microdata: outcome and treated, a number for each unit, and covariates, a list of such lists");
      if ([treated, ...covariates].some((column) => column.length !== outcome.length)) throw new NoAnswer("outcome, treated and each covariate must have the same length");
      const found = regressionDifference(outcome, treated, covariates);
      if (found === "not-identified") throw new NoAnswer("the treatment cannot be told from the constant and the covariates, or there are too few units");
      return found;
    },
  ),
  welch_t: method(samples.extend({ level: level.default(0.95) }), ({ treated, control, level: wanted }) => {
    if (treated.length < 2 || control.length < 2) throw new NoAnswer("each group needs two values or more");
    return varied(welchDifference(groupOf(treated), groupOf(control), wanted));
  }),
  sign_flip_exact: method(z.object({ differences: numbers }), ({ differences }) => {
    const found = signFlipTest(differences);
    if (found === "too-many") throw new NoAnswer("more than 20 pairs are too many to enumerate");
    const { tP, ...rest } = found;
    return { ...rest, t_p: tP };
  }),
  two_sample_exact: method(samples, ({ treated, control }) => {
    const { diff, nPerm, countGe, pGreater, pTwoSided, isExact } = twoSampleTest(treated, control);
    return { diff, nPerm, countGe, pGreater, pTwoSided, ...(isExact ? {} : { sampled: true }) };
  }),
  fisher_exact: method(z.object({ table: z.tuple([z.tuple([count, count]), z.tuple([count, count])]), alternative: z.string().default("two-sided") }), ({ table, alternative }) => {
    const wanted = alternatives[alternative];
    if (!wanted) throw new NoAnswer(`alternative is greater, less or two-sided, not ${alternative}`);
    return fisherExact(table, wanted);
  }),
  min_attainable_p: method(z.object({ cases: z.array(z.tuple([z.number().int().positive(), z.number().int().positive()])) }), ({ cases }) =>
    cases.map(([treated, control]) => {
      const { nT, nC, assignments, oneSided, twoSided } = smallestP(treated, control);
      return { nT, nC, assignments, one_sided: oneSided, two_sided: twoSided };
    }),
  ),
  mde_multiplier: method(z.object({ cases: z.array(z.string()), df: positive.optional() }), ({ cases, df }) =>
    cases.map((text) => (df === undefined ? normalMultiplier(testFrom(text)) : tMultiplier(df, testFrom(text)))),
  ),
  mde_two_group_standardised: method(z.object({ n_per_group: size, alpha: level.default(0.05), power: level.default(0.8), two_sided: z.boolean().default(true) }), (given) =>
    standardisedDetectable(given.n_per_group, { alpha: given.alpha, power: given.power, isTwoSided: given.two_sided }),
  ),
  mde_two_group: method(
    z.object({ n_treated: size, n_control: size, sd_log_growth: positive, alpha: level.default(0.05), power: level.default(0.8), two_sided: z.boolean().default(true) }),
    (given) =>
      detectableGrowth({ treated: given.n_treated, control: given.n_control }, given.sd_log_growth, { alpha: given.alpha, power: given.power, isTwoSided: given.two_sided }),
  ),
  tost: method(z.object({ estimate: number, se: positive, df: positive, bound: positive }), (given) => {
    const { equivalentAt5pct, ...found } = equivalence(given.estimate, given.se, given.df, given.bound);
    return { ...found, equivalent_at_5pct: equivalentAt5pct };
  }),
  multiple_testing: method(z.object({ p: z.array(share).min(1) }), ({ p }) => adjustedP(p)),
  bootstrap_exact: method(z.object({ values: numbers, statistic }), (given) => {
    const found = exactBootstrap(given.values, given.statistic);
    if (found === "too-many") throw new NoAnswer("more than seven values are too many to enumerate");
    const { sorted, ...rest } = found;
    return { ...rest, [`sorted_${given.statistic}s`]: sorted };
  }),
  jackknife: method(z.object({ values: numbers.min(2), statistic }), (given) => jackknife(given.values, given.statistic)),
};
