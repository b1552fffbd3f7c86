import { enterBaseline } from "../../app/features/impact/baselines/enter-baseline.server.ts";
import { lockPlan } from "../../app/features/impact/plans/lock-plan.server.ts";
import { quartersOf } from "../../app/features/impact/quarters.ts";
import { releaseVerdict } from "../../app/features/impact/release/release-verdict.server.ts";
import { attestNumbers } from "../../app/features/impact/rounds/attest-numbers.server.ts";
import { closeRound } from "../../app/features/impact/rounds/close-round.server.ts";
import { judgeNumbers } from "../../app/features/impact/rounds/judge-numbers.server.ts";
import { openRound } from "../../app/features/impact/rounds/open-round.server.ts";
import { sendNumbers } from "../../app/features/impact/rounds/send-numbers.server.ts";
import { saveScope } from "../../app/features/impact/scopes/save-scope.server.ts";
import { recordActivity } from "../../app/features/projects/activities/record-activity.server.ts";
import { day } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";

import { manager } from "./cluster.ts";
import { growthOf2024, type MarketStory, marketStories } from "./market-stories.ts";
import { must, type Stage } from "./stage.ts";

const steward = "Tomás Leal";

/** Who speaks for an organisation at a time. */
export type SpeakerOf = (key: string, at: Date) => string;

/** The numbers quarter by quarter, and the rules that were locked before. */
export function tellMarkets(stage: Stage, speakerOf: SpeakerOf): void {
  for (const [index, story] of marketStories.entries()) tellMarket(stage, story, index, speakerOf);
}

/** One part of the market, with the story's numbers. */
export function tellMarket(stage: Stage, story: MarketStory, index: number, speakerOf: SpeakerOf): void {
  const scope = { id: "", planIds: new Map<number, string>() };
  const years = [2023, 2024, 2025].filter((year) => year >= story.from);
  stage.on(`2024-03-${11 + index}`, async (at) => {
    const terms = await db().vocabularyTerm.findMany({ where: { vocabulary: "service", code: { in: [...story.services] } } });
    const input = { nameEn: story.name[0], namePt: story.name[1], serviceIds: terms.map(({ id }) => id), countryCodes: story.countries, payerClass: "all" as const };
    scope.id = must(await saveScope(await stage.by(manager, at), input)).scopeId;
    if (story.from === 2023) await lock(stage, scope, 2024, at);
  });
  stage.on("2025-01-15", async (at) => {
    for (const year of [2025, 2026]) await lock(stage, scope, year, at);
  });
  for (const activity of story.activities ?? []) stage.on(`${activity.on}T17:00:00Z`, (at) => tellActivity(stage, scope.id, activity, at, speakerOf));
  for (const quarter of years.flatMap(quartersOf)) stage.on(answeredOn(quarter), (at) => tellQuarter(stage, story, scope.id, quarter, at, speakerOf));
  for (const year of years.slice(1)) {
    stage.on(`${year + 1}-02-16`, (at) => tellFigures(stage, story, scope.id, year === years.at(-1) ? years : [year - 1, year], at));
    stage.on(`${year + 1}-03-02`, async (at) => void must(await releaseVerdict(await stage.by(steward, at), { planId: scope.planIds.get(year) as string })));
  }
  stage.on("2026-10-05", async (at) => void must(await openRound(await stage.by(manager, at), { scopeId: scope.id, quarter: "2026-Q3", closesOn: day("2026-12-18") })));
}

async function lock(stage: Stage, scope: { id: string; planIds: Map<number, string> }, year: number, at: Date): Promise<void> {
  scope.planIds.set(year, must(await lockPlan(await stage.by(manager, at), { scopeId: scope.id, year })).planId);
}

async function tellActivity(
  stage: Stage,
  scopeId: string,
  { by, with: partners, on, ...activity }: NonNullable<MarketStory["activities"]>[number],
  at: Date,
  speakerOf: SpeakerOf,
): Promise<void> {
  const ids = { leaderId: stage.organisation(by), partnerIds: partners.map((key) => stage.organisation(key)) };
  must(await recordActivity(await stage.by(speakerOf(by, at), at, by), { ...activity, ...ids, happenedOn: day(on), scopeId }));
}

async function tellFigures(stage: Stage, { market: [size, factor, grade, source] }: MarketStory, scopeId: string, years: readonly number[], at: Date): Promise<void> {
  const times = (year: number) => ({ 2023: 1 / growthOf2024.market, 2024: 1, 2025: factor })[year] ?? 1;
  const values = years.flatMap((year) => quartersOf(year).map((period, place) => ({ period, value: BigInt(Math.round(size * (1 + 0.06 * place) * times(year))) })));
  must(await enterBaseline(await stage.by(manager, at), { scopeId, grade, source, vintageOn: day(at.toISOString().slice(0, 10)), values }));
}

async function tellQuarter(stage: Stage, { members, asks, offersNot }: MarketStory, scopeId: string, quarter: string, at: Date, speakerOf: SpeakerOf): Promise<void> {
  const { roundId } = must(await openRound(await stage.by(manager, at), { scopeId, quarter, closesOn: day(at.toISOString().slice(0, 10)) }));
  const season = 1 + 0.08 * (Number(quarter.at(-1)) - 1);
  const year = Number(quarter.slice(0, 4));
  for (const [key, size, factor] of members) {
    const organisationId = stage.organisation(key);
    const persons = Math.round(size * season * ({ 2023: 1 / growthOf2024.members, 2024: 1, 2025: factor }[year] ?? 1));
    const diversion = asks && year === 2025 ? tally(persons) : null;
    must(await sendNumbers(await stage.by(speakerOf(key, at), at, key), { organisationId, roundId, kind: "reported", persons, changeReason: null, diversion }));
    if (key === "atlantico") must(await attestNumbers(await stage.by("Sofia Quental", at, key), { organisationId, roundId }));
    must(await judgeNumbers(await stage.by(steward, at), { roundId, organisationId, judgement: "accept" }));
  }
  for (const key of year === 2025 ? (offersNot ?? []) : []) {
    const organisationId = stage.organisation(key);
    must(await sendNumbers(await stage.by(speakerOf(key, at), at, key), { organisationId, roundId, kind: "not_applicable", persons: null, changeReason: null }));
    must(await judgeNumbers(await stage.by(steward, at), { roundId, organisationId, judgement: "accept" }));
  }
  must(await closeRound(await stage.by(manager, at), { roundId }));
}

/** A fifth of the patients was asked; most would have stayed at home. */
function tally(persons: number) {
  const share = (part: number) => Math.round(persons * 0.2 * part);
  return { another_member: share(0.06), other_local: share(0.1), other_destination: share(0.22), at_home: share(0.44), not_treated: share(0.08), dont_know: share(0.1) };
}

/** The 20th of the month after the quarter; for 2023, which was asked for afterwards, in spring 2024. */
function answeredOn(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.at(-1))];
  if (year === 2023) return `2024-04-0${number + 1}`;
  return number === 4 ? `${year + 1}-01-20` : `${year}-${String(number * 3 + 1).padStart(2, "0")}-20`;
}
