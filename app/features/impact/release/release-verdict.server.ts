import { day, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { keyedHash } from "../../../platform/secrets.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { listRecords } from "../../projects/evidence/list-records.server.ts";
import { quartersOf } from "../quarters.ts";
import { asReader } from "../rounds/as-reader.server.ts";
import { diversionSchema } from "../rounds/diversion.ts";
import type { Plan } from "../verdict/plan.ts";
import { verdictOf } from "../verdict/verdict.ts";
import { activityRecord } from "./activity-record.ts";
import { type Accepted, type BaselinePoint, buildBaseline, buildPanel, pastExcess } from "./build-panel.ts";
import { patientAnswers, surveyOf } from "./patient-answers.ts";
import { releasedVerdict } from "./released-verdict.ts";

/**
 * Works out what a year says by its locked plan, from the numbers that the steward accepted, and releases it. The same
 * data give the same verdict; where they have changed, the new verdict takes the place of the old one, which stays.
 */
export function releaseVerdict(act: Act, { planId }: { planId: string }): Promise<Result<{ verdictId: string }, "not-found" | "rounds-open" | "unjudged">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.steward")) return refuse("not-found");
    await tx.$queryRaw`select id from "EvaluationPlan" where id = ${planId}::uuid for share`;
    const plan = await tx.evaluationPlan.findUnique({ where: { id: planId }, include: { scope: true } });
    if (!plan) return refuse("not-found");
    const rounds = await tx.metricRound.findMany({ where: { scopeId: plan.scopeId } });
    const own = rounds.filter(({ quarter }) => quartersOf(plan.year).includes(quarter));
    if (own.some(({ state }) => state === "open")) return refuse("rounds-open");
    const numbers = await loadNumbers(tx, rounds);
    if (numbers.some(({ state, quarter }) => state === "submitted" && quartersOf(plan.year).includes(quarter))) return refuse("unjudged");
    const accepted = numbers.filter(({ state }) => state === "accepted");
    const points = await loadBaseline(tx, plan.scopeId);
    const panel = buildPanel(plan.year, accepted, await loadOffering(tx, plan.scope.serviceIds as string[]));
    const patients = patientAnswers(accepted.filter(({ quarter }) => quartersOf(plan.year).includes(quarter)));
    const baseline = buildBaseline(plan.year, points, panel);
    const rules = plan.rules as Plan;
    const [first, last] = [day(`${plan.year}-01-01`), day(`${plan.year}-12-31`)];
    const input = {
      ...{ v0: panel.v0, v1: panel.v1, coverage: panel.coverage },
      baselineRatio: baseline?.ratio ?? 1,
      baselineGrade: baseline?.grade ?? null,
      historyExcess: pastExcess(plan.year, panel.members, accepted, points),
      isCount: true,
      years: 1,
      ...{ survey: surveyOf(patients), nonmembers: null, referenceRatio: null },
      activity: activityRecord(await listRecords(tx, plan.scopeId, first, last), first, last),
      planLocked: own.every(({ closedAt }) => closedAt === null || plan.lockedAt < closedAt),
      windowsComplete: [...quartersOf(plan.year - 1), ...quartersOf(plan.year)].every((quarter) => rounds.some((round) => round.quarter === quarter)),
      definitionBreak: false,
    };
    const content = releasedVerdict(plan.year, input, panel, baseline, patients, verdictOf(input, rules), rules);
    const dataHash = keyedHash("verdict", JSON.stringify([plan.hash, input]));
    const current = await tx.verdict.findFirst({ where: { planId, replacedAt: null } });
    if (current?.dataHash === dataHash) return ok({ verdictId: current.id });
    await tx.verdict.updateMany({ where: { planId, replacedAt: null }, data: { replacedAt: act.now } });
    const { id } = await tx.verdict.create({ data: { planId, content, dataHash, releasedAt: act.now } });
    await tx.metricRound.updateMany({ where: { id: { in: own.map((round) => round.id) } }, data: { state: "released" } });
    await recordEvent(tx, act, { action: "verdict.released", subjectKind: "verdict", subjectId: id });
    return ok({ verdictId: id });
  });
}

async function loadNumbers(tx: Tx, rounds: readonly { id: string; quarter: string }[]): Promise<(Accepted & { state: string })[]> {
  const quarters = new Map(rounds.map(({ id, quarter }) => [id, quarter]));
  const rows = await asReader(tx, "steward", () =>
    tx.metricSubmission.findMany({ where: { roundId: { in: [...quarters.keys()] }, replacedAt: null }, orderBy: { organisationId: "asc" } }),
  );
  return rows.map(({ organisationId, roundId, kind, persons, diversion, state }) => ({
    ...{ organisationId, kind, persons, state },
    quarter: quarters.get(roundId) as string,
    diversion: diversion === null ? null : diversionSchema.parse(diversion),
  }));
}

async function loadBaseline(tx: Tx, scopeId: string): Promise<BaselinePoint[]> {
  const rows = await tx.baselineValue.findMany({ where: { scopeId }, orderBy: [{ vintageOn: "asc" }, { createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ period, value, grade, source, vintageOn, holdsMembers }) => ({ period, value: Number(value), grade, source, vintageOn: dayOfDate(vintageOn), holdsMembers }));
}

/** Members whose profile names one of the scope's services. */
async function loadOffering(tx: Tx, serviceIds: readonly string[]): Promise<string[]> {
  const rows = await tx.organisation.findMany({
    where: { isMember: true, archivedAt: null, kind: "provider", terms: { some: { termId: { in: [...serviceIds] } } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
