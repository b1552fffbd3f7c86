import { z } from "zod";
import { constantMarketShares, lmdi, nestedParts, type Span, sizeAndShare } from "../regional/decomposition.ts";
import { gini, herfindahl, hoover, theil } from "../regional/inequality.ts";
import { locationQuotient, locationQuotientInterval } from "../regional/location-quotient.ts";
import { arcelus, dunn, dunnOfRates, dynamicShiftShare, estebanMarquillas, gerfin, type ShiftProblem } from "../regional/shift-share.ts";
import { clusterIndex, ellisonGlaeser, giniOfSpecialisation, krugman } from "../regional/specialisation.ts";
import { alike, amount, amounts, level, number, numbers, positive, span } from "./inputs.ts";
import { type Method, method, NoAnswer, orNoAnswer } from "./method.ts";

const tables = alike(z.object({ region_t0: amounts, region_t1: amounts, nation_t0: amounts, nation_t1: amounts }), "region_t0", "region_t1", "nation_t0", "nation_t1");
const tablesOf = (given: z.output<typeof tables>) => ({ region0: given.region_t0, region1: given.region_t1, nation0: given.nation_t0, nation1: given.nation_t1 });

const problems: Record<ShiftProblem, string> = {
  "not-in-nation": "the region has a value in t0 where the nation has none: the nation must contain the region",
  "nothing-at-start": "the region or the nation adds up to nothing in t0: there is nothing to grow from",
  "new-in-region": "an industry is 0 in the region in t0 and not in t1: it has no growth rate; put it together with another or use shift_share_dunn",
};

function shifts<Found extends object>(found: Found | ShiftProblem): Found {
  if (typeof found === "string") throw new NoAnswer(problems[found]);
  return found;
}

const nothing = "the values add up to nothing";
const years = alike(z.object({ region: z.array(amounts).min(2), nation: z.array(amounts).min(2) }), "region", "nation");
const factors = z.record(z.string(), amount);

/** The measures of regional economics (impact method, section 2), by the names of the known answers. */
export const regionalMethods: Record<string, Method> = {
  location_quotient: method(z.object({ region_industry: amount, region_total: positive, nation_industry: amount, nation_total: positive }), (given) =>
    orNoAnswer(
      locationQuotient({ regionIndustry: given.region_industry, regionTotal: given.region_total, nationIndustry: given.nation_industry, nationTotal: given.nation_total }),
      "the nation has none of the industry",
    ),
  ),
  location_quotient_vector: method(alike(z.object({ region: amounts, nation: amounts }), "region", "nation"), ({ region, nation }) => {
    const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    return region.map((value, place) =>
      locationQuotient({ regionIndustry: value, regionTotal: total(region), nationIndustry: nation[place] as number, nationTotal: total(nation) }),
    );
  }),
  location_quotient_ci_log_delta: method(z.object({ x: amount, n: positive, X: amount, N: positive, level: level.default(0.95) }), (given) =>
    orNoAnswer(
      locationQuotientInterval({ regionIndustry: given.x, regionTotal: given.n, nationIndustry: given.X, nationTotal: given.N }, given.level),
      "the region has none of the industry, or is the whole nation: there is no interval",
    ),
  ),
  hhi: method(z.object({ values: amounts }), ({ values }) => {
    const { hhi10000, ...found } = orNoAnswer(herfindahl(values), nothing);
    return { ...found, hhi_10000: hhi10000 };
  }),
  gini: method(z.object({ values: amounts }), ({ values }) => orNoAnswer(gini(values), nothing)),
  theil: method(z.object({ values: amounts }), ({ values }) => orNoAnswer(theil(values), nothing)),
  hoover: method(alike(z.object({ values: amounts, reference: amounts }), "values", "reference"), ({ values, reference }) => orNoAnswer(hoover(values, reference), nothing)),
  concentration: method(alike(z.object({ gdp: amounts, population: amounts }), "gdp", "population"), ({ gdp, population }) => ({
    hhi: orNoAnswer(herfindahl(gdp), nothing).hhi,
    gini: orNoAnswer(gini(gdp), nothing).gini,
    hoover: orNoAnswer(hoover(gdp, population), nothing),
  })),
  gini_specialisation: method(alike(z.object({ region: amounts, nation: amounts }), "region", "nation"), ({ region, nation }) =>
    orNoAnswer(giniOfSpecialisation(region, nation), "the region has nothing, or the nation lacks an industry of the list"),
  ),
  krugman_specialisation: method(alike(z.object({ a: amounts, b: amounts }), "a", "b"), ({ a, b }) => orNoAnswer(krugman(a, b), nothing)),
  ellison_glaeser: method(
    alike(z.object({ plant_employment: amounts, plant_region: z.array(z.string()), region_employment: z.record(z.string(), amount) }), "plant_employment", "plant_region"),
    (given) => {
      const unknown = given.plant_region.find((region) => !(region in given.region_employment));
      if (unknown !== undefined) throw new NoAnswer(`plant_region names ${unknown}, which region_employment lacks`);
      const plants = given.plant_employment.map((employment, place) => ({ employment, region: given.plant_region[place] as string }));
      return orNoAnswer(ellisonGlaeser(plants, given.region_employment), "one plant or one region holds everything");
    },
  ),
  cluster_index: method(z.object({ e_ij: amount, e_i: positive, a_j: positive, a: positive, p_j: positive, p: positive, b_ij: amount, b_i: positive }), (given) =>
    clusterIndex({ eIj: given.e_ij, eI: given.e_i, aJ: given.a_j, a: given.a, pJ: given.p_j, p: given.p, bIj: given.b_ij, bI: given.b_i }),
  ),
  shift_share_dunn: method(tables, (given) => shifts(dunn(tablesOf(given)))),
  shift_share_esteban_marquillas: method(tables, (given) => shifts(estebanMarquillas(tablesOf(given)))),
  shift_share_arcelus: method(tables, (given) => shifts(arcelus(tablesOf(given)))),
  shift_share_index: method(tables, (given) => shifts(gerfin(tablesOf(given)))),
  shift_share_dynamic: method(years, ({ region, nation }) => {
    const odd = [...region, ...nation].find((year) => year.length !== (region[0] as number[]).length);
    if (odd) throw new NoAnswer("every year must have the same industries");
    return shifts(dynamicShiftShare(region, nation));
  }),
  shift_share_dunn_rates: method(
    alike(
      z.object({ region_t0: amounts, region_t1: amounts, nation_growth_by_industry: numbers, nation_growth_total: number }),
      "region_t0",
      "region_t1",
      "nation_growth_by_industry",
    ),
    (given) => {
      const { change, national, mix, regional } = dunnOfRates(given.region_t0, given.region_t1, given.nation_growth_by_industry, given.nation_growth_total);
      return { change, national, mix, regional, total_shift: mix + regional };
    },
  ),
  lmdi_additive: method(z.object({ t0: factors, t1: factors }), ({ t0, t1 }) => {
    const names = Object.keys(t0);
    if (names.length === 0 || names.length !== Object.keys(t1).length || names.some((name) => !(name in t1))) throw new NoAnswer("t0 and t1 must name the same factors");
    const { effects, ...sums } = lmdi(names.map((name) => ({ name, start: t0[name] as number, end: t1[name] as number })));
    return { ...sums, ...effects };
  }),
  constant_market_share: method(z.object({ own_t0: z.array(amounts), own_t1: z.array(amounts), reference_t0: z.array(amounts), reference_t1: z.array(amounts) }), (given) => {
    const shape = JSON.stringify(given.own_t0.map((row) => row.length));
    if ([given.own_t1, given.reference_t0, given.reference_t1].some((table) => JSON.stringify(table.map((row) => row.length)) !== shape))
      throw new NoAnswer("the four tables must have the same rows and columns");
    const spans = (start: number[][], end: number[][]) => start.map((row, i) => row.map((value, j): Span => [value, (end[i] as number[])[j] as number]));
    const found = constantMarketShares(spans(given.own_t0, given.own_t1), spans(given.reference_t0, given.reference_t1));
    if (found === "not-in-reference") throw new NoAnswer("there is volume at the start where the reference has none");
    return found;
  }),
  size_and_share: method(z.object({ market: span, volume: span }), ({ market, volume }) => orNoAnswer(sizeAndShare(market, volume), "the market is 0 at one end")),
  nested_shift_share: method(alike(z.object({ reference_market: span, destination: span, v0: amounts, v1: amounts }), "v0", "v1"), (given) =>
    orNoAnswer(nestedParts(given.reference_market, given.destination, given.v0, given.v1), "the market, the destination or the panel is 0 at the start"),
  ),
};
