import { expect, test } from "vitest";
import { noWork, releasedFrom, verdictInput } from "../../../../tests/factories/verdict.ts";
import { solveLinearProgram } from "../../../platform/linear-program.server.ts";
import { seededRandom } from "../../projects/network/measures/seeded-random.ts";
import { coarsened, isWidthTelling, type ReleasedVerdict } from "../release/released-verdict.ts";
import { defaultPlan } from "../verdict/plan.ts";
import { type VerdictInput, verdictOf } from "../verdict/verdict.ts";
import { detailOf, type Release } from "./detail.server.ts";
import type { Detail } from "./release-set.ts";
import { isPublishable } from "./sensitivity.ts";

/** What an attacker has of one release: what everybody reads, and who was in it. */
type Read = { content: ReleasedVerdict; ids: string[]; truth: Release };

const keyOf = (id: string, year: number, value: number) => `${id} ${year} ${value}`;

/** A cluster over four years, in which members come, go, and correct what they said; each year is released, one of them twice. */
function history(seed: number): { year: number; members: { id: string; before: number; after: number }[] }[] {
  const random = seededRandom(seed);
  const size = 6 + Math.floor(random() * 4);
  const ids = Array.from({ length: size + 2 }, (_, place) => `m${place}`);
  const years = [2021, 2022, 2023, 2024, 2025];
  const values = new Map(ids.flatMap((id) => years.map((year) => [`${id} ${year}`, 60 + Math.floor(random() ** 2 * 900)] as const)));
  const stays = new Map(ids.map((id, place) => [id, place < size ? [2021, random() < 0.25 ? 2023 : 2025] : [2021 + Math.ceil(random() * 2), 2025]] as const));
  const panel = (year: number) =>
    ids
      .filter((id) => (stays.get(id)?.[0] ?? 0) < year && (stays.get(id)?.[1] ?? 0) >= year)
      .map((id) => ({ id, before: values.get(`${id} ${year - 1}`) as number, after: values.get(`${id} ${year}`) as number }));
  const releases = years.slice(1).map((year) => ({ year, members: panel(year) }));
  const corrected = releases[Math.floor(random() * releases.length)] as (typeof releases)[number];
  const [first, ...others] = corrected.members;
  const again = { year: corrected.year, members: first && random() < 0.5 ? [{ ...first, after: first.after + 40 }, ...others] : others };
  return [...releases, again].filter(({ members }) => members.length >= 5);
}

function inputOf(members: Release["members"]): VerdictInput {
  const spans = { v0: members.map(({ before }) => before), v1: members.map(({ after }) => after) };
  return verdictInput({ ...spans, baselineRatio: 1.04, historyExcess: [0.08, -0.11, 0.09, -0.07, 0.12], activity: noWork });
}

type Engine = (candidate: Omit<Release, "detail">, earlier: readonly Release[]) => Promise<Detail>;

async function releaseAll(seed: number, engine: Engine): Promise<Read[]> {
  const reads: Read[] = [];
  for (const { year, members } of history(seed)) {
    const input = inputOf(members);
    const verdict = verdictOf(input, defaultPlan);
    if (!verdict.facts) throw new Error("no gate fails here");
    const numbers = coarsened(verdict.facts.stats.excess, input.baselineRatio);
    const found = await engine(
      { year, members, ...numbers },
      reads.map(({ truth }) => truth),
    );
    const detail = found === "coarse" && isWidthTelling(input, defaultPlan) ? "none" : found;
    const content = releasedFrom(input, { year, detail });
    reads.push({ content, ids: members.map(({ id }) => id), truth: { year, members, detail, ...numbers } });
  }
  return reads;
}

/** All that two members can write down from what they read and what they know: each number a variable, each statement a constraint. */
function statements(reads: readonly Read[], coalition: readonly string[]) {
  const variables = new Map<string, { id: string; value: number; name: string }>();
  const of = (id: string, year: number, value: number) => {
    const key = keyOf(id, year, value);
    if (!variables.has(key)) variables.set(key, { id, value, name: `v${variables.size}` });
    return variables.get(key)?.name as string;
  };
  const constraints = reads.flatMap(({ content: { totals, outcome }, truth }) => {
    const before = truth.members.map((member) => of(member.id, truth.year - 1, member.before));
    const after = truth.members.map((member) => of(member.id, truth.year, member.after));
    const all = (names: string[], total: number) => ({ weights: Object.fromEntries(names.map((name) => [name, 1])), atLeast: total, atMost: total });
    if (totals) return [all(before, totals.before), all(after, totals.after)];
    if (!outcome) return [];
    const against = (times: number) => Object.fromEntries([...after.map((name) => [name, 1]), ...before.map((name) => [name, -times])]);
    const [most, least] = [outcome.growth + 0.0051, outcome.growth - 0.0051].map(Math.exp) as [number, number];
    return [
      { weights: against(most), atLeast: Number.NEGATIVE_INFINITY, atMost: 0 },
      { weights: against(least), atLeast: 0, atMost: Number.POSITIVE_INFINITY },
    ];
  });
  const own = [...variables.values()].filter(({ id }) => coalition.includes(id)).map(({ name, value }) => ({ weights: { [name]: 1 }, atLeast: value, atMost: value }));
  return { variables: [...variables.values()], constraints: [...constraints, ...own] };
}

/** Numbers of others that the two can tell to within 10 %, as "member value". */
async function learned(reads: readonly Read[], coalition: readonly string[]): Promise<string[]> {
  const { variables, constraints } = statements(reads, coalition);
  const found: string[] = [];
  for (const { id, value, name } of variables.filter((one) => !coalition.includes(one.id))) {
    const ask = (sense: "minimise" | "maximise") => solveLinearProgram({ sense, weights: { [name]: 1 }, constraints, bounds: {} });
    const [low, high] = [await ask("minimise"), await ask("maximise")];
    if (typeof low !== "number") throw new Error(low);
    const isClose = typeof high === "number" && high < 1.0999 * value;
    const isFloor = low > 0.9001 * value;
    if (isClose || isFloor) found.push(`${id} ${value}`);
  }
  return found;
}

/** The two largest of a year know most; beside them, two drawn at random. */
function coalitions({ truth: { members } }: Read, seed: number): string[][] {
  const random = seededRandom(seed);
  const falling = [...members].sort((one, other) => other.after - one.after).map(({ id }) => id);
  const drawn = [...members].sort(() => random() - 0.5).map(({ id }) => id);
  return [falling.slice(1, 3), falling.slice(0, 2), drawn.slice(0, 2)];
}

async function attack(engine: Engine, seeds: readonly number[]): Promise<{ broken: number; told: number }> {
  const result = { broken: 0, told: 0 };
  for (const seed of seeds) {
    const reads = await releaseAll(seed, engine);
    result.told += reads.filter(({ content }) => content.totals !== null).length;
    const last = reads.at(-1);
    if (!last) continue;
    for (const pair of coalitions(last, seed)) if ((await learned(reads, pair)).length > 0) result.broken += 1;
  }
  return result;
}

/** 28 and 51 broke an earlier engine, through growth in whole points beside a later total. */
const seeds = process.env.MUSTER_TEST_LONG ? Array.from({ length: 200 }, (_, place) => place + 1) : [1, 2, 3, 4, 5, 6, 28, 51];
const patience = process.env.MUSTER_TEST_LONG ? 600_000 : 60_000;

test(
  "whoever solves all releases together, with another member's numbers at hand, tells nobody's number closely; and the releases still tell something",
  async () => {
    const { broken, told } = await attack(detailOf, seeds);
    expect(broken).toBe(0);
    expect(told).toBeGreaterThan(seeds.length / 2);
  },
  patience,
);

test(
  "the same attack breaks an engine that looks at each release by itself",
  async () => {
    const blind: Engine = async ({ members }) => (isPublishable(members.map(({ before }) => before)) && isPublishable(members.map(({ after }) => after)) ? "full" : "none");
    expect((await attack(blind, seeds)).broken).toBeGreaterThan(0);
  },
  patience,
);

test(
  "the same attack breaks an engine that takes a release of five for safe whatever their sizes",
  async () => {
    const counting: Engine = async () => "full";
    expect((await attack(counting, seeds)).broken).toBeGreaterThan(0);
  },
  patience,
);
