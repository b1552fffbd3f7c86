import fs from "node:fs";
import { expect, test } from "vitest";
import { type MarketSeries, marketSeries } from "../../app/features/impact/baselines/market-series.ts";
import { type MarketTable, readMarketTable } from "../../app/features/impact/baselines/market-table.ts";
import { buildBaseline } from "../../app/features/impact/release/build-panel.ts";
import { sharedPath } from "../setup/shared.ts";

const jobs = "Count_Person_Employed_NACE";
const eurostat = tableOf("eurostat", "nama_10r_3empers_PT_excerpt.csv");
const taiwan = tableOf("taiwan", "purpose.csv");

function tableOf(...name: string[]): MarketTable {
  const table = readMarketTable(fs.readFileSync(sharedPath("data", "market", ...name)));
  if (typeof table === "string") throw new Error(table);
  return table;
}

function seriesOf(table: MarketTable, measures: string[], only: Record<string, string> = {}): MarketSeries {
  const series = marketSeries(table, { measures, only });
  if ("kind" in series) throw new Error(JSON.stringify(series));
  return series;
}

test("employment by branch and region: years, whole numbers out of float dust, and 2018 known in total only", () => {
  expect(eurostat.parts).toEqual([{ name: "GeoId", values: ["dcid:nuts/PT", "dcid:nuts/PT11", "dcid:nuts/PT17", "dcid:nuts/PT18"] }]);
  const health = seriesOf(eurostat, [`${jobs}/O-Q`], { GeoId: "dcid:nuts/PT" });
  expect(health.figures.map(({ period }) => period)).toEqual(Array.from({ length: 12 }, (_, step) => `${2006 + step}`));
  expect(health.figures[0]).toEqual({ period: "2006", value: 963_060n });
  expect(health.findings).toContainEqual({ kind: "missing", years: [2018] });
  const building = seriesOf(eurostat, [`${jobs}/F`], { GeoId: "dcid:nuts/PT" });
  expect(building.figures.find(({ period }) => period === "2007")).toEqual({ period: "2007", value: 516_090n });
  expect(building.findings).toContainEqual(expect.objectContaining({ kind: "rounded" }));
  const all = seriesOf(eurostat, ["Count_Person_Employed"], { GeoId: "dcid:nuts/PT" });
  expect(all.figures.at(-1)).toEqual({ period: "2018", value: 4_914_460n });
});

test("branches that share a section, a branch with the total, and a country with its regions are never added up", () => {
  const portugal = { GeoId: "dcid:nuts/PT" };
  const refused = (measures: string[], only = portugal as Record<string, string>) => marketSeries(eurostat, { measures: measures.map((name) => `${jobs}${name}`), only });
  expect(refused(["/B-E", "/C"])).toEqual({ kind: "overlapping-measures", names: [`${jobs}/B-E`, `${jobs}/C`] });
  expect(refused(["/O-Q", "/G-I", "/O-U"])).toEqual({ kind: "overlapping-measures", names: [`${jobs}/O-Q`, `${jobs}/O-U`] });
  expect(refused(["/A", ""])).toMatchObject({ kind: "overlapping-measures" });
  expect(refused(["/O-Q"], {})).toEqual({ kind: "nested-rows", column: "GeoId", values: ["dcid:nuts/PT", "dcid:nuts/PT11"] });
  const apart = seriesOf(eurostat, [`${jobs}/O-Q`, `${jobs}/R-U`], portugal);
  const together = seriesOf(eurostat, [`${jobs}/O-U`], portugal);
  // Published figures are rounded to tens, each for itself.
  const gaps = together.figures.map(({ value }, year) => Math.abs(Number(value - (apart.figures[year]?.value ?? 0n))));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(10);
});

test("medical visitors: 2011 is no record, 2018 stops after nine months, and one origin is nearly all of it", () => {
  const { figures, findings } = seriesOf(taiwan, ["Medical Treatment"]);
  expect(findings).toContainEqual({ kind: "not-recorded", years: [2011] });
  expect(findings).toContainEqual({ kind: "incomplete-year", year: 2018, parts: 9, of: 12 });
  expect(findings).toContainEqual({ kind: "dominant", column: "Residence", value: "Mainland China", year: 2013, percent: 96 });
  expect(findings).toContainEqual({ kind: "joins-later", column: "Residence", value: "Vietnam", year: 2012 });
  expect(figures[0]?.period).toBe("2012-Q1");
  expect(figures.at(-1)?.period).toBe("2018-Q3");
  const points = figures.map(({ period, value }) => ({ period, value: Number(value), grade: "B" as const, source: "Bureau", vintageOn: "2019-01-01", holdsMembers: false }));
  expect(buildBaseline(2017, points, { v0: [], v1: [] })?.ratio).toBeGreaterThan(0);
  expect(buildBaseline(2018, points, { v0: [], v1: [] }), "a part of a year is no year").toBeNull();
});

test("the visitors add up to what a plain recount finds", () => {
  const lines = fs.readFileSync(sharedPath("data", "market", "taiwan", "purpose.csv"), "utf8").split(/\r?\n/);
  const recount = lines.filter((line) => /,2013-0[456],/.test(line)).reduce((total, line) => total + Number(line.split(",").at(-3)), 0);
  expect(seriesOf(taiwan, ["Medical Treatment"]).figures).toContainEqual({ period: "2013-Q2", value: BigInt(recount) });
});
