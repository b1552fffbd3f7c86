import { expect, test } from "vitest";
import { contentOf, figures, fillYears, type MarketWorld, marketWorld, must, now, officer } from "../../../tests/factories/market.ts";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { day } from "../../lib/day.ts";
import { db, transaction } from "../../platform/database/db.server.ts";
import { enterBaseline } from "./baselines/enter-baseline.server.ts";
import { lockPlan } from "./plans/lock-plan.server.ts";
import { releaseVerdict } from "./release/release-verdict.server.ts";
import { asReader } from "./rounds/as-reader.server.ts";
import { attestNumbers } from "./rounds/attest-numbers.server.ts";
import { closeRound } from "./rounds/close-round.server.ts";
import type { Diversion } from "./rounds/diversion.ts";
import { judgeNumbers } from "./rounds/judge-numbers.server.ts";
import { openRound } from "./rounds/open-round.server.ts";
import { readNumbers } from "./rounds/read-numbers.server.ts";
import { sendNumbers } from "./rounds/send-numbers.server.ts";

test("a round is opened, answered, attested, returned, sent anew, accepted, closed and released; restated, a new verdict takes the old one's place", async () => {
  const all = await marketWorld();
  const { manager, steward, scopeId, planId, members } = all;
  must(await enterBaseline(manager, { scopeId, grade: "A", source: "Register", vintageOn: day("2027-02-01"), values: figures(1.05) }));
  const roundId = await fillYears(all, 1.3);
  const first = must(await releaseVerdict(steward, { planId }));
  const content = await contentOf(first.verdictId);
  expect(content).toMatchObject({ year: 2026, panelSize: 6, missing: 0, coverage: 1, totals: { before: 5720 }, baseline: { grade: "A" } });
  expect(content.verdict).toMatchObject({ outcomeReading: ["GROWING", "displacement_unknown"], gatesFailed: [], verdict: "INSUFFICIENT", reason: "activity_none" });
  expect(content.outcome?.excess).toBeCloseTo(Math.log(1.3 / 1.05), 2);
  expect(must(await releaseVerdict(steward, { planId })).verdictId).toBe(first.verdictId);

  // The market's figures are revised: the same plan, other data.
  must(await enterBaseline(manager, { scopeId, grade: "A", source: "Register", vintageOn: day("2027-05-01"), values: figures(1.3) }));
  const second = must(await releaseVerdict(steward, { planId }));
  expect((await contentOf(second.verdictId)).verdict.outcomeReading[0]).toBe("INSUFFICIENT");
  expect((await db().verdict.findUniqueOrThrow({ where: { id: first.verdictId } })).replacedAt).not.toBeNull();
  await expect(db().verdict.update({ where: { id: first.verdictId }, data: { content: {} } })).rejects.toThrow(/cannot be changed/);
  expect(await judgeNumbers(steward, { roundId, organisationId: members[0]?.organisationId ?? "", judgement: "accept" })).toEqual({ ok: false, problem: "released" });
});

test("members who ride the tide are told so; without figures of the market, or with a member who does not answer, nothing is claimed", async () => {
  const all = await marketWorld();
  const { manager, steward, scopeId, planId } = all;
  await fillYears(all, 1.25);
  expect((await contentOf(must(await releaseVerdict(steward, { planId })).verdictId)).verdict.gatesFailed).toEqual(["baseline_missing_or_grade_D"]);
  must(await enterBaseline(manager, { scopeId, grade: "A", source: "Register", vintageOn: day("2027-02-01"), values: figures(1.25) }));
  const { outcome } = await contentOf(must(await releaseVerdict(steward, { planId })).verdictId);
  expect(outcome?.excess).toBeCloseTo(0, 3);
  const silent = await createOrganisation();
  const term = await db().vocabularyTerm.findFirstOrThrow({ where: { code: "hips" } });
  await db().organisationTerm.create({ data: { organisationId: silent.id, termId: term.id } });
  const content = await contentOf(must(await releaseVerdict(steward, { planId })).verdictId);
  expect(content).toMatchObject({ missing: 1, coverage: null, outcome: null, verdict: { gatesFailed: ["low_coverage"] } });
});

const tally = (at_home: number, other_local: number): Diversion => ({ another_member: 0, other_local, other_destination: 4, at_home, not_treated: 0, dont_know: 3 });

test("what patients say they would have done tells where growth came from; with too few members who asked, the counts stay inside", async () => {
  const all = await marketWorld();
  const { manager, steward, scopeId, planId, members } = all;
  must(await enterBaseline(manager, { scopeId, grade: "A", source: "Register", vintageOn: day("2027-02-01"), values: figures(1.02) }));
  const roundId = await fillYears(all, 1.3, (place) => tally(20 + place, 2));
  const content = await contentOf(must(await releaseVerdict(steward, { planId })).verdictId);
  expect(content.verdict.outcomeReading).toEqual(["GROWING", "displacement_low"]);
  expect(content.patients).toEqual({ new: 4 * (6 * 20 + 15), won: 4 * 6 * 4, moved: 4 * 6 * 2, unsure: 4 * 6 * 3 });
  const [{ organisationId, admin }] = members as [MarketWorld["members"][number]];
  const next = must(await openRound(manager, { scopeId, quarter: "2027-Q1", closesOn: day("2027-12-31") }));
  const send = { organisationId, roundId: next.roundId, kind: "reported" as const, persons: 10, changeReason: "counting-changed" as const };
  expect(await sendNumbers(admin, { ...send, diversion: tally(9, 9) })).toEqual({ ok: false, problem: "more-answers-than-persons" });
  expect(JSON.stringify(await db().auditEvent.findMany())).not.toContain("at_home");
  expect(roundId).not.toBe(next.roundId);
});

test("growth of which patients say that it was taken from houses next door is no growth of the market", async () => {
  const all = await marketWorld();
  must(await enterBaseline(all.manager, { scopeId: all.scopeId, grade: "A", source: "Register", vintageOn: day("2027-02-01"), values: figures(1.02) }));
  await fillYears(all, 1.3, (place) => (place < 2 ? tally(2, 40) : null));
  const content = await contentOf(must(await releaseVerdict(all.steward, { planId: all.planId })).verdictId);
  expect(content.verdict.outcomeReading).toEqual(["REDISTRIBUTING", "from_local_non_members"]);
  expect(content.patients).toBeNull();
});

test("a number far from a year ago wants a reason; a second person attests, never the first; a returned one is sent anew", async () => {
  const { manager, steward, scopeId, members } = await marketWorld();
  const [{ organisationId, admin, editor }] = members as [MarketWorld["members"][number]];
  const before = must(await openRound(manager, { scopeId, quarter: "2025-Q1", closesOn: day("2026-12-31") }));
  must(await sendNumbers(admin, { organisationId, roundId: before.roundId, kind: "reported", persons: 100, changeReason: null }));
  const { roundId } = must(await openRound(manager, { scopeId, quarter: "2026-Q1", closesOn: day("2026-12-31") }));
  const send = (persons: number | null, changeReason: "new-service" | null = null) => sendNumbers(admin, { organisationId, roundId, kind: "reported", persons, changeReason });
  expect(await send(null)).toEqual({ ok: false, problem: "no-number" });
  expect(await send(151)).toEqual({ ok: false, problem: "change-unexplained" });
  expect((await send(0, "new-service")).ok).toBe(true);
  expect((await send(151, "new-service")).ok).toBe(true);
  expect((await send(151, "new-service")).ok).toBe(true);
  expect(await attestNumbers(admin, { organisationId, roundId })).toEqual({ ok: false, problem: "own-numbers" });
  must(await attestNumbers(editor, { organisationId, roundId }));
  must(await judgeNumbers(steward, { roundId, organisationId, judgement: { returnReason: "visits-not-persons" } }));
  const [read] = must(await readNumbers(steward, { roundId, reason: "Checking" })).numbers;
  expect(read).toMatchObject({ persons: 151, yearAgo: 100, state: "returned", returnReason: "visits-not-persons", isAttested: true });
  must(await send(120));
  expect(must(await readNumbers(steward, { roundId, reason: "Checking" })).numbers).toMatchObject([{ persons: 120, state: "submitted", isAttested: false }]);
  const rows = await transaction((tx) => asReader(tx, "steward", () => tx.metricSubmission.count({ where: { roundId } })));
  expect(rows).toBe(3);
  expect(await db().auditEvent.count({ where: { action: "submissions.read", reason: "Checking" } })).toBe(2);
});

test("rules come before data, and stay", async () => {
  const { manager, scopeId, planId } = await marketWorld();
  const { roundId } = must(await openRound(manager, { scopeId, quarter: "2027-Q4", closesOn: day("2027-12-31") }));
  must(await closeRound(manager, { roundId }));
  expect(await lockPlan(manager, { scopeId, year: 2027 })).toEqual({ ok: false, problem: "too-late" });
  await expect(db().evaluationPlan.update({ where: { id: planId }, data: { hash: "x" } })).rejects.toThrow(/locked plan/);
});

test("what one member reports reaches neither a rival nor the manager, the board or a reader without a name, whatever they ask the database", async () => {
  const { manager, steward, scopeId, members } = await marketWorld();
  const [own, rival] = members as [MarketWorld["members"][number], MarketWorld["members"][number]];
  const { roundId } = must(await openRound(manager, { scopeId, quarter: "2026-Q1", closesOn: day("2026-12-31") }));
  must(await sendNumbers(own.admin, { organisationId: own.organisationId, roundId, kind: "reported", persons: 777, changeReason: null }));
  for (const act of [manager, rival.admin, await officer("observer"), await officer("treasurer")]) {
    expect(await readNumbers(act, { roundId, reason: "Curious" })).toEqual({ ok: false, problem: "not-found" });
    expect((await sendNumbers(act, { organisationId: own.organisationId, roundId, kind: "reported", persons: 1, changeReason: null })).ok).toBe(false);
    expect((await attestNumbers(act, { organisationId: own.organisationId, roundId })).ok).toBe(false);
    expect((await judgeNumbers(act, { roundId, organisationId: own.organisationId, judgement: "accept" })).ok).toBe(false);
  }
  // Past every operation: the same query, without a condition, as the database answers each reader.
  const seenBy = (reader: { organisationId: string } | "steward") =>
    transaction((tx) => asReader(tx, reader, async () => (await tx.metricSubmission.findMany()).map(({ persons }) => persons)));
  expect(await seenBy({ organisationId: own.organisationId })).toEqual([777]);
  expect(await seenBy({ organisationId: rival.organisationId })).toEqual([]);
  expect(await seenBy({ organisationId: "' or true --" })).toEqual([]);
  expect(await seenBy("steward")).toEqual([777]);
  const changed = await transaction((tx) => asReader(tx, { organisationId: rival.organisationId }, () => tx.metricSubmission.updateMany({ data: { persons: 1 } })));
  expect(changed.count).toBe(0);
  const forged = { roundId, organisationId: own.organisationId, kind: "reported" as const, persons: 1, submittedById: own.organisationId, submittedAt: now };
  await expect(transaction((tx) => asReader(tx, { organisationId: rival.organisationId }, () => tx.metricSubmission.create({ data: forged })))).rejects.toThrow(
    /row-level security/,
  );
  expect(JSON.stringify(await db().auditEvent.findMany({ select: { changes: true, reason: true } }))).not.toContain("777");
  must(await judgeNumbers(steward, { roundId, organisationId: own.organisationId, judgement: "accept" }));
});
