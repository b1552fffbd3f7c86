import { sum } from "../statistics/moments.ts";

/** The same industries (or service lines) in a region and in the nation that holds it, at the start and at the end. */
export type Tables = { region0: readonly number[]; region1: readonly number[]; nation0: readonly number[]; nation1: readonly number[] };

type Row = { e0: number; e1: number; growth: number };
type Prepared = { rows: Row[]; e0: number; e1: number; national: number; homothetic: number[] };

/**
 * The growth rates that all decompositions share. "not-in-nation" where a region has what the nation has not at the start;
 * "nothing-at-start" where there is no start to grow from.
 */
function prepare({ region0, region1, nation0, nation1 }: Tables): Prepared | ShiftProblem {
  const [e0, n0] = [sum(region0), sum(nation0)];
  if (e0 === 0 || n0 === 0) return "nothing-at-start";
  if (region0.some((value, place) => value > 0 && nation0[place] === 0)) return "not-in-nation";
  const rows = region0.map((value, place) => {
    const start = nation0[place] as number;
    return { e0: value, e1: region1[place] as number, growth: start === 0 ? 0 : (nation1[place] as number) / start - 1 };
  });
  return { rows, e0, e1: sum(region1), national: sum(nation1) / n0 - 1, homothetic: nation0.map((value) => (e0 * value) / n0) };
}

export type ShiftProblem = "not-in-nation" | "nothing-at-start" | "new-in-region";

export type Shifts = { change: number; national: number; mix: number; regional: number };
export type Dunn = Shifts & { byIndustry: { national: number[]; mix: number[]; regional: number[] } };

/** Dunn's (1960) shift-share: the change as the nation's growth, the industries' mix, and what is left, which no one has explained yet. */
export function dunn(tables: Tables): Dunn | ShiftProblem {
  const prepared = prepare(tables);
  if (typeof prepared === "string") return prepared;
  return shiftsOf(prepared.rows, prepared.national);
}

/** The same from the nation's growth rates instead of its tables. */
export function dunnOfRates(region0: readonly number[], region1: readonly number[], growths: readonly number[], national: number): Dunn {
  return shiftsOf(
    region0.map((e0, place) => ({ e0, e1: region1[place] as number, growth: growths[place] as number })),
    national,
  );
}

function shiftsOf(rows: readonly Row[], growth: number): Dunn {
  const national = rows.map(({ e0 }) => e0 * growth);
  const mix = rows.map((row) => row.e0 * (row.growth - growth));
  const regional = rows.map(({ e0, e1, growth: own }) => e1 - e0 * (1 + own));
  return { change: sum(rows.map(({ e0, e1 }) => e1 - e0)), national: sum(national), mix: sum(mix), regional: sum(regional), byIndustry: { national, mix, regional } };
}

export type EstebanMarquillas = { change: number; national: number; mix: number; competitive: number; allocation: number };

/** Esteban-Marquillas (1972): the regional part as competitiveness at the nation's mix, and as being specialised where one is good. */
export function estebanMarquillas(tables: Tables): EstebanMarquillas | ShiftProblem {
  const prepared = prepare(tables);
  if (typeof prepared === "string") return prepared;
  const leads = leadsOf(prepared.rows);
  if (typeof leads === "string") return leads;
  const { change, national, mix } = shiftsOf(prepared.rows, prepared.national);
  return { change, national, mix, competitive: weighted(prepared.homothetic, leads), allocation: weighted(differential(prepared), leads) };
}

export type Arcelus = {
  nationalExpected: number;
  nationalDifferential: number;
  mixExpected: number;
  mixDifferential: number;
  regionalGrowthExpected: number;
  regionalGrowthDifferential: number;
  regionalMixExpected: number;
  regionalMixDifferential: number;
  sum: number;
};

/** Arcelus (1984): each of Dunn's parts at the nation's mix and at the difference from it, the regional one by growth and by mix. */
export function arcelus(tables: Tables): Arcelus | ShiftProblem {
  const prepared = prepare(tables);
  if (typeof prepared === "string") return prepared;
  const leads = leadsOf(prepared.rows);
  if (typeof leads === "string") return leads;
  const lead = prepared.e1 / prepared.e0 - 1 - prepared.national;
  const parts = {
    national: prepared.rows.map(() => prepared.national),
    mix: prepared.rows.map((row) => row.growth - prepared.national),
    regionalGrowth: prepared.rows.map(() => lead),
    regionalMix: leads.map((own) => own - lead),
  };
  const rest = differential(prepared);
  const found = {
    nationalExpected: weighted(prepared.homothetic, parts.national),
    nationalDifferential: weighted(rest, parts.national),
    mixExpected: weighted(prepared.homothetic, parts.mix),
    mixDifferential: weighted(rest, parts.mix),
    regionalGrowthExpected: weighted(prepared.homothetic, parts.regionalGrowth),
    regionalGrowthDifferential: weighted(rest, parts.regionalGrowth),
    regionalMixExpected: weighted(prepared.homothetic, parts.regionalMix),
    regionalMixDifferential: weighted(rest, parts.regionalMix),
  };
  return { ...found, sum: sum(Object.values(found)) };
}

/** How much faster each industry grew here than in the nation; an industry that is new here has no rate. */
function leadsOf(rows: readonly Row[]): number[] | ShiftProblem {
  if (rows.some(({ e0, e1 }) => e0 === 0 && e1 > 0)) return "new-in-region";
  return rows.map(({ e0, e1, growth }) => (e0 === 0 ? 0 : e1 / e0 - 1 - growth));
}

function differential({ rows, homothetic }: Prepared): number[] {
  return rows.map(({ e0 }, place) => e0 - (homothetic[place] as number));
}

function weighted(weights: readonly number[], values: readonly number[]): number {
  return sum(weights.map((weight, place) => weight * (values[place] as number)));
}

export type Dynamic = { total: Shifts; byYear: Shifts[] };

/** Barff & Knight (1988): Dunn's parts of each year, added up, so that the base does not drift. Years in order, two or more. */
export function dynamicShiftShare(region: readonly (readonly number[])[], nation: readonly (readonly number[])[]): Dynamic | ShiftProblem {
  const byYear: Shifts[] = [];
  for (let year = 1; year < region.length; year += 1) {
    const found = dunn({ region0: region[year - 1] as number[], region1: region[year] as number[], nation0: nation[year - 1] as number[], nation1: nation[year] as number[] });
    if (typeof found === "string") return found;
    byYear.push({ change: found.change, national: found.national, mix: found.mix, regional: found.regional });
  }
  const total = (part: keyof Shifts) => sum(byYear.map((shifts) => shifts[part]));
  return { total: { change: total("change"), national: total("national"), mix: total("mix"), regional: total("regional") }, byYear };
}

export type ShiftIndex = { mixIndex: number; regionalIndex: number; totalIndex: number };

/** Gerfin's (1964) indices: growth over the nation's as mix × region. */
export function gerfin(tables: Tables): ShiftIndex | ShiftProblem {
  const prepared = prepare(tables);
  if (typeof prepared === "string") return prepared;
  const expected = sum(prepared.rows.map(({ e0, growth }) => e0 * (1 + growth)));
  const mixIndex = expected / prepared.e0 / (1 + prepared.national);
  const regionalIndex = prepared.e1 / expected;
  return { mixIndex, regionalIndex, totalIndex: mixIndex * regionalIndex };
}
