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
import { day } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { manager } from "./cluster.ts";
import { must, type Stage } from "./stage.ts";

const steward = "Tomás Leal";

type MarketStory = {
  name: readonly [en: string, pt: string];
  services: readonly string[];
  countries: readonly string[];
  /** Who reports how many persons a quarter in 2024, and how many times as many in 2025. */
  members: readonly (readonly [key: string, persons: number, factor: number])[];
  /** The whole market in a quarter of 2024, and how many times as much in 2025. */
  /** Whether patients were asked in 2025 where else they would have gone. */
  asks?: true;
  market: readonly [size: number, factor: number, grade: "A" | "B", source: string];
};

const stories: readonly MarketStory[] = [
  {
    name: ["Rehabilitation guests from Germany and Switzerland", "Reabilitação de utentes da Alemanha e da Suíça"],
    services: ["sports-rehabilitation", "physiotherapy", "thalassotherapy", "thermal-baths"],
    countries: ["DE", "CH"],
    members: [
      ["atlantico", 212, 1.34],
      ["serena", 146, 1.24],
      ["mare", 138, 1.38],
      ["pinhal", 54, 1.18],
      ["talasso", 121, 1.29],
      ["valereal", 93, 1.22],
    ],
    asks: true,
    market: [48_200, 1.05, "A", "National register of hospital stays of non-residents (made up)"],
  },
  {
    name: ["Check-ups and diagnostics for guests from France", "Exames e diagnóstico para utentes de França"],
    services: ["imaging", "laboratory-tests", "health-check"],
    countries: ["FR"],
    members: [
      ["atlantico", 140, 1.35],
      ["foz", 128, 0.66],
      ["barra", 75, 1.38],
      ["aurora", 96, 0.62],
      ["cardio", 82, 1.31],
      ["dialitoral", 58, 0.78],
      ["prevenir", 71, 1.3],
    ],
    market: [9_400, 1.02, "A", "Register of cross-border care, France (made up)"],
  },
];

/** Who speaks for an organisation at a time. */
export type SpeakerOf = (key: string, at: Date) => string;

/** Two years of numbers, quarter by quarter, judged by rules that were locked before: one part of the market that grew, one in which patients only moved. */
export function tellMarkets(stage: Stage, speakerOf: SpeakerOf): void {
  for (const [index, story] of stories.entries()) tellMarket(stage, story, index, speakerOf);
}

function tellMarket(stage: Stage, story: MarketStory, index: number, speakerOf: SpeakerOf): void {
  const scope = { id: "", planId: "" };
  stage.on(`2024-03-${11 + index}`, async (at) => {
    const terms = await db().vocabularyTerm.findMany({ where: { vocabulary: "service", code: { in: [...story.services] } } });
    const input = { nameEn: story.name[0], namePt: story.name[1], serviceIds: terms.map(({ id }) => id), countryCodes: story.countries, payerClass: "all" as const };
    scope.id = must(await saveScope(await stage.by(manager, at), input)).scopeId;
  });
  stage.on("2025-01-15", async (at) => {
    scope.planId = must(await lockPlan(await stage.by(manager, at), { scopeId: scope.id, year: 2025 })).planId;
    must(await lockPlan(await stage.by(manager, at), { scopeId: scope.id, year: 2026 }));
  });
  for (const quarter of [...quartersOf(2024), ...quartersOf(2025)]) stage.on(monthAfter(quarter), (at) => tellQuarter(stage, story, scope.id, quarter, at, speakerOf));
  stage.on("2026-02-16", async (at) => {
    const [size, factor, grade, source] = story.market;
    const values = [2024, 2025].flatMap((year) =>
      quartersOf(year).map((period, place) => ({ period, value: BigInt(Math.round(size * (1 + 0.06 * place) * (year === 2025 ? factor : 1))) })),
    );
    must(await enterBaseline(await stage.by(manager, at), { scopeId: scope.id, grade, source, vintageOn: day("2026-02-01"), values }));
  });
  stage.on("2026-03-02", async (at) => void must(await releaseVerdict(await stage.by(steward, at), { planId: scope.planId })));
  stage.on("2026-10-05", async (at) => void must(await openRound(await stage.by(manager, at), { scopeId: scope.id, quarter: "2026-Q3", closesOn: day("2026-12-18") })));
}

async function tellQuarter(stage: Stage, { members, asks }: MarketStory, scopeId: string, quarter: string, at: Date, speakerOf: SpeakerOf): Promise<void> {
  const { roundId } = must(await openRound(await stage.by(manager, at), { scopeId, quarter, closesOn: day(at.toISOString().slice(0, 10)) }));
  const season = 1 + 0.08 * (Number(quarter.at(-1)) - 1);
  for (const [key, size, factor] of members) {
    const organisationId = stage.organisation(key);
    const persons = Math.round(size * season * (quarter.startsWith("2025") ? factor : 1));
    const sender = await stage.by(speakerOf(key, at), at, key);
    const diversion = asks && quarter.startsWith("2025") ? tally(persons) : null;
    must(await sendNumbers(sender, { organisationId, roundId, kind: "reported", persons, changeReason: null, diversion }));
    if (key === "atlantico") must(await attestNumbers(await stage.by("Sofia Quental", at, key), { organisationId, roundId }));
    must(await judgeNumbers(await stage.by(steward, at), { roundId, organisationId, judgement: "accept" }));
  }
  must(await closeRound(await stage.by(manager, at), { roundId }));
}

/** A fifth of the patients was asked; most would have stayed at home. */
function tally(persons: number) {
  const share = (part: number) => Math.round(persons * 0.2 * part);
  return { another_member: share(0.06), other_local: share(0.1), other_destination: share(0.22), at_home: share(0.44), not_treated: share(0.08), dont_know: share(0.1) };
}

/** The 20th of the month after the quarter. */
function monthAfter(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.at(-1))];
  return number === 4 ? `${year + 1}-01-20` : `${year}-${String(number * 3 + 1).padStart(2, "0")}-20`;
}
