import { expect, test } from "vitest";
import { contentOf, figures, fillYears, type MarketWorld, marketWorld, must, now } from "../../../../tests/factories/market.ts";
import { day } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Act, Viewer } from "../../accounts/viewer.ts";
import { enterBaseline } from "../baselines/enter-baseline.server.ts";
import { findImpactPage } from "../find-impact-page.server.ts";
import { lockPlan } from "../plans/lock-plan.server.ts";
import { quartersOf } from "../quarters.ts";
import { closeRound } from "../rounds/close-round.server.ts";
import { judgeNumbers } from "../rounds/judge-numbers.server.ts";
import { listOwnRounds } from "../rounds/list-own-rounds.server.ts";
import { openRound } from "../rounds/open-round.server.ts";
import { sendNumbers } from "../rounds/send-numbers.server.ts";
import { listOwnResults } from "./list-own-results.server.ts";
import { releaseVerdict } from "./release-verdict.server.ts";

const later = new Date("2026-07-01T10:00:00Z");
const viewerFrom = ({ by }: Act): Viewer => {
  if (by.kind !== "person") throw new Error("no person");
  return by.viewer;
};
const baseline = { grade: "A" as const, source: "Register", vintageOn: day("2027-02-01") };

async function released() {
  const all = await marketWorld();
  must(await enterBaseline(all.manager, { scopeId: all.scopeId, ...baseline, values: figures(1.02) }));
  const roundId = await fillYears(all, 1.3);
  const { verdictId } = must(await releaseVerdict(all.steward, { planId: all.planId }));
  return { ...all, roundId, verdictId };
}

/** The year after, in which the last of the members has left, and another has come. */
async function fillNextYear({ manager, steward, scopeId, members }: MarketWorld) {
  const { planId } = must(await lockPlan({ ...manager, now: new Date("2026-05-01T10:00:00Z") }, { scopeId, year: 2027 }));
  for (const quarter of quartersOf(2027)) {
    const { roundId } = must(await openRound(manager, { scopeId, quarter, closesOn: day("2027-12-31") }));
    for (const { organisationId, size, admin } of members.slice(0, -1)) {
      must(await sendNumbers(admin, { organisationId, roundId, kind: "reported", persons: Math.round(size * 1.6), changeReason: "new-market" }));
      must(await judgeNumbers(steward, { roundId, organisationId, judgement: "accept" }));
    }
    must(await closeRound(manager, { roundId }));
  }
  const values = quartersOf(2027).map((period) => ({ period, value: 104_000n }));
  must(await enterBaseline(manager, { scopeId, ...baseline, values }));
  return planId;
}

test("two releases whose totals would differ by one member: the later one is told without them, and says the same", async () => {
  const all = await released();
  expect(await contentOf(all.verdictId)).toMatchObject({ detail: "full", totals: { before: 5720 } });
  // The member that left offers the service no more, so that nobody is missing.
  const left = all.members.at(-1) as MarketWorld["members"][number];
  await db().organisationTerm.deleteMany({ where: { organisationId: left.organisationId } });
  const planId = await fillNextYear(all);
  const { verdictId } = must(await releaseVerdict({ ...all.steward, now: later }, { planId }));
  const content = await contentOf(verdictId);
  expect(content).toMatchObject({
    detail: "coarse",
    panelSize: 5,
    totals: null,
    verdict: { outcomeReading: ["GROWING", "displacement_unknown"] },
    outcome: { rho: null, churn: null },
  });
  expect(content.outcome?.excess).toBe(Number(content.outcome?.excess.toFixed(2)));
  const shown = JSON.stringify(await findImpactPage(viewerFrom(all.manager)));
  for (const { organisationId } of all.members) expect(shown).not.toContain(organisationId);
});

test("each member of the panel sees its own change taken apart, beside the others together, and nobody else's", async () => {
  const { members, manager } = await released();
  const [one, rival] = members as [MarketWorld["members"][number], MarketWorld["members"][number]];
  const [own] = await listOwnResults(viewerFrom(one.admin), one.organisationId);
  expect(own).toMatchObject({ year: 2026, before: 1600, after: 2080, peers: { count: 5 } });
  const { marketTide, clusterVsLocal, withinCluster } = own?.parts ?? { marketTide: 0, clusterVsLocal: 0, withinCluster: 0 };
  expect(1600 + marketTide + clusterVsLocal + withinCluster).toBeCloseTo(2080, 6);
  expect(marketTide).toBeCloseTo(32, 6);
  expect(own?.peers?.others).toBeCloseTo(0.3, 2);
  expect(await listOwnResults(viewerFrom(rival.admin), one.organisationId)).toEqual([]);
  expect(await listOwnResults(viewerFrom(manager), one.organisationId)).toEqual([]);
});

test("a number is corrected after the release: the steward judges it, the verdict stands until a new one takes its place", async () => {
  const { steward, members, roundId, verdictId, planId } = await released();
  const [{ organisationId, admin }] = members as [MarketWorld["members"][number]];
  const correction = { organisationId, roundId, kind: "reported" as const, persons: 500 };
  expect(await sendNumbers(admin, { ...correction, changeReason: null })).toEqual({ ok: false, problem: "correction-unexplained" });
  must(await sendNumbers({ ...admin, now: later }, { ...correction, changeReason: "earlier-number-wrong" }));
  expect(await sendNumbers(admin, { ...correction, persons: 510, changeReason: "earlier-number-wrong" })).toEqual({ ok: false, problem: "closed" });
  expect(await releaseVerdict({ ...steward, now: later }, { planId })).toEqual({ ok: false, problem: "unjudged" });
  const viewer = viewerFrom(admin);
  expect((await listOwnRounds(viewer, organisationId))?.find((round) => round.roundId === roundId)?.own).toMatchObject({ persons: 500, state: "submitted" });
  must(await judgeNumbers(steward, { roundId, organisationId, judgement: "accept" }));
  expect((await db().metricRound.findUniqueOrThrow({ where: { id: roundId } })).state).toBe("released");
  const second = must(await releaseVerdict({ ...steward, now: later }, { planId }));
  expect(second.verdictId).not.toBe(verdictId);
  const [before, after] = [await contentOf(verdictId), await contentOf(second.verdictId)];
  expect([before.totals?.after, after.totals?.after]).toEqual([7436, 7436 - 520 + 500]);
  const rows = await db().auditEvent.findMany({ where: { action: { in: ["submission.sent", "submission.accepted"] }, subjectId: roundId } });
  expect(rows.length).toBe(2 * members.length + 2);
});

test("a correction that is given back holds the next release up until it is sent anew; the round stays released", async () => {
  const { steward, members, roundId, planId } = await released();
  const [{ organisationId, admin }] = members as [MarketWorld["members"][number]];
  const correction = { organisationId, roundId, kind: "reported" as const, persons: 5, changeReason: "earlier-number-wrong" as const };
  must(await sendNumbers(admin, correction));
  must(await judgeNumbers(steward, { roundId, organisationId, judgement: { returnReason: "typing-error" } }));
  expect((await db().metricRound.findUniqueOrThrow({ where: { id: roundId } })).state).toBe("released");
  expect(await releaseVerdict(steward, { planId })).toEqual({ ok: false, problem: "unjudged" });
  must(await sendNumbers(admin, { ...correction, persons: 520 }));
  must(await judgeNumbers(steward, { roundId, organisationId, judgement: "accept" }));
  expect((await releaseVerdict({ ...steward, now: later }, { planId })).ok).toBe(true);
});

test("projects that named this part of the market before the year are told beside its growth, and no others", async () => {
  const all = await marketWorld();
  must(await enterBaseline(all.manager, { scopeId: all.scopeId, ...baseline, values: figures(1.02) }));
  await fillYears(all, 1.3);
  for (const [title, namedAt] of [
    ["One letter for all", "2025-06-01"],
    ["Named too late", "2026-02-01"],
  ] as const) {
    const project = await db().project.create({
      data: { source: "portal", title, status: "signed", scopeId: all.scopeId, scopeNamedAt: new Date(namedAt), startsOn: new Date("2025-01-10"), endsOn: null },
    });
    const [one, other] = all.members as [MarketWorld["members"][number], MarketWorld["members"][number]];
    for (const { organisationId } of [one, other]) await db().projectPartner.create({ data: { projectId: project.id, organisationId, role: "participant" } });
    await recordResult(project.id, one, other);
  }
  const content = await contentOf(must(await releaseVerdict(all.steward, { planId: all.planId })).verdictId);
  expect(content.named).toEqual(["One letter for all"]);
  expect(content).toMatchObject({ strength: { word: "weak", maryland: 1 }, comparison: null });
});

async function recordResult(projectId: string, one: MarketWorld["members"][number], other: MarketWorld["members"][number]): Promise<void> {
  const people = [one, other].map(({ admin }) => (admin.by.kind === "person" ? admin.by.viewer.personId : ""));
  const [authorId, confirmedById] = people as [string, string];
  for (const [place, { organisationId }] of [one, other].entries()) {
    await db().projectEffort.create({
      data: { projectId, organisationId, hours: 20, isPromotion: false, spentOn: new Date("2025-05-01"), recordedById: people[place] as string, recordedAt: now },
    });
  }
  const claim = { projectId, organisationId: one.organisationId, flag: "changed_operation" as const, sentence: "One letter.", happenedOn: new Date("2025-07-01") };
  const { id } = await db().evidenceClaim.create({ data: { ...claim, claimedById: authorId, claimedAt: now } });
  await db().evidenceConfirmation.create({ data: { claimId: id, organisationId: other.organisationId, confirmedById, confirmedAt: now } });
}
