import { expect, test } from "vitest";
import { verdictInput } from "../../../../tests/factories/verdict.ts";
import { seededRandom } from "../../projects/network/measures/seeded-random.ts";
import { normalQuantile } from "../statistics/distributions.ts";
import { sum } from "../statistics/moments.ts";
import { defaultPlan } from "./plan.ts";
import { type VerdictInput, verdictOf } from "./verdict.ts";

const isLong = process.env.MUSTER_TEST_LONG !== undefined;
const clusters = isLong ? 4000 : 600;
/** Three standard errors of a share of one half, and what rounding of the table adds. */
const band = 3 * Math.sqrt(0.25 / clusters) + 0.012;

type Setting = { volatility: number; windows: number; grade: "A" | "B"; scale?: number; swap?: number };

/** How far members' own growth lies apart, as the deviation of log growth. */
const spread = 0.05;
/** Eight members, 16,000 patients. */
const sizes = [4200, 3100, 2600, 1900, 1500, 1200, 900, 600];

function normal(random: () => number): number {
  return normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
}

/** A cluster whose members all grow by the market, the true excess, a shock of the year that they share, and by chance as counts do. */
function cluster({ volatility, windows, grade, scale = 1, swap }: Setting, excess: number, random: () => number): VerdictInput {
  const measured = normal(random) * (defaultPlan.baselineHalfWidth[grade] / 1.96);
  const shock = volatility * normal(random);
  const count = (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const v0 = sizes.map((size) => count(size * scale));
  const own = sizes.map(() => Math.exp((swap ?? spread) * normal(random)));
  // A pure swap leaves what all members have together as it is.
  const whole = swap === undefined ? 1 : sum(sizes) / sum(sizes.map((size, place) => size * (own[place] as number)));
  const v1 = sizes.map((size, place) => count(size * scale * Math.exp(0.04 + excess + shock) * (own[place] as number) * whole));
  const historyExcess = Array.from({ length: windows }, () => volatility * normal(random));
  return verdictInput({ v0, v1, baselineRatio: Math.exp(0.04 + measured), baselineGrade: grade, historyExcess });
}

type Reading = ReturnType<typeof verdictOf>["outcomeReading"][0];

/** The share of clusters that get each reading. */
function shares(setting: Setting, excess: number, seed: number, plan = defaultPlan): (reading: Reading) => number {
  const random = seededRandom(seed);
  const readings = Array.from({ length: clusters }, () => verdictOf(cluster(setting, excess, random), plan).outcomeReading[0]);
  return (wanted) => readings.filter((reading) => reading === wanted).length / clusters;
}

/** How often growth is found, by true excess growth (impact method, section 4; 4,000 simulated clusters a row). */
const table: [Setting, Record<string, number>][] = [
  [
    { volatility: 0.02, windows: 5, grade: "A" },
    { "0": 0.041, "0.05": 0.41, "0.1": 0.89, "0.15": 0.996, "0.25": 1 },
  ],
  [
    { volatility: 0.03, windows: 5, grade: "B" },
    { "0": 0.025, "0.05": 0.21, "0.1": 0.59, "0.15": 0.89, "0.25": 1 },
  ],
  [
    { volatility: 0.03, windows: 8, grade: "B" },
    { "0": 0.043, "0.05": 0.27, "0.1": 0.69, "0.15": 0.95, "0.25": 1 },
  ],
  [
    { volatility: 0.05, windows: 5, grade: "B" },
    { "0": 0.026, "0.05": 0.11, "0.1": 0.31, "0.15": 0.59, "0.25": 0.94 },
  ],
  [
    { volatility: 0.03, windows: 0, grade: "B" },
    { "0": 0, "0.05": 0.004, "0.1": 0.08, "0.15": 0.43, "0.25": 0.99 },
  ],
];

test.each(table)("of clusters with %j as many are called growing as the rules were designed for", (setting, expected) => {
  for (const [place, [excess, share]] of Object.entries(expected).entries()) {
    const found = shares(setting, Number(excess), 11 + place)("GROWING");
    expect.soft(Math.abs(found - share), `true excess ${excess}: ${found}, not ${share}`).toBeLessThan(band);
  }
});

test("of clusters that do not grow, no more than one in twenty is called growing; with rules that ask for less, far more are", () => {
  for (const [setting] of table) expect(shares(setting, 0, 23)("GROWING")).toBeLessThan(0.05 + band / 3);
  const lax = { ...defaultPlan, alpha: 0.8, delta: 0.005 };
  expect(shares(table[0]?.[0] as Setting, 0, 23, lax)("GROWING")).toBeGreaterThan(0.2);
});

test("with a twentieth of the patients, growth of fifteen points is found in little more than half of the clusters", () => {
  const found = shares({ volatility: 0.03, windows: 5, grade: "B", scale: 0.05 }, 0.15, 31)("GROWING");
  expect(Math.abs(found - 0.58)).toBeLessThan(band);
});

test("where patients only move among members, most clusters are told so, and hardly one that it grew", () => {
  const of = shares({ volatility: 0.03, windows: 5, grade: "B", swap: 0.25 }, 0, 37);
  expect(of("REDISTRIBUTING")).toBeGreaterThan(0.64);
  expect(of("GROWING")).toBeLessThan(0.05);
  expect(of("NO_GROWTH") + of("INSUFFICIENT")).toBeGreaterThan(0.05);
});
