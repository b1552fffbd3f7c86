import { addDays, day } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { keyedHash } from "../../../platform/secrets.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { listRecords } from "../../projects/evidence/list-records.server.ts";
import { detailOf } from "../disclosure/detail.server.ts";
import type { Detail } from "../disclosure/release-set.ts";
import { quartersOf } from "../quarters.ts";
import type { Split } from "../rounds/diversion.ts";
import type { Plan } from "../verdict/plan.ts";
import { comparisonOf, strengthOf } from "../verdict/strength.ts";
import { type Verdict, type VerdictInput, verdictOf } from "../verdict/verdict.ts";
import { activityRecord } from "./activity-record.ts";
import { type Accepted, type BuiltBaseline, type BuiltPanel, buildBaseline, buildPanel, type MemberNumbers, numbersByMember, pastExcess } from "./build-panel.ts";
import { type EarlierReleases, listReleases } from "./list-releases.server.ts";
import { acceptedAt, loadBaseline, loadNumbers, loadOffering } from "./load-evidence.server.ts";
import { namedBefore } from "./named-before.ts";
import { patientAnswers, publishableAnswers, surveyOf } from "./patient-answers.ts";
import { coarsened, isWidthTelling, type ReleasedVerdict, releasedVerdict } from "./released-verdict.ts";

/**
 * Works out what a year says by its locked plan, from the numbers that the steward accepted, and releases as much of it as
 * may be told beside all earlier releases. The same data give the same verdict; where they have changed, the new verdict
 * takes the place of the old one, which stays.
 */
export function releaseVerdict(act: Act, { planId }: { planId: string }): Promise<Result<{ verdictId: string }, "not-found" | "rounds-open" | "unjudged">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.steward")) return refuse("not-found");
    // One release after the other on a part of the market: each is audited against all before it.
    await tx.$queryRaw`select id from "MarketScope" where id = (select "scopeId" from "EvaluationPlan" where id = ${planId}::uuid) for no key update`;
    const plan = await tx.evaluationPlan.findUnique({ where: { id: planId }, include: { scope: true } });
    if (!plan) return refuse("not-found");
    const rounds = await tx.metricRound.findMany({ where: { scopeId: plan.scopeId } });
    const own = rounds.filter(({ quarter }) => quartersOf(plan.year).includes(quarter));
    if (own.some(({ state }) => state === "open")) return refuse("rounds-open");
    const numbers = await loadNumbers(tx, rounds);
    const asked = [...quartersOf(plan.year - 1), ...quartersOf(plan.year)];
    if (numbers.some(({ state, replacedAt, quarter }) => replacedAt === null && state !== "accepted" && asked.includes(quarter))) return refuse("unjudged");
    const evidence = await gather(tx, plan, rounds, acceptedAt(numbers, act.now));
    const { input, participants, isPretrendClean, named } = evidence;
    const dataHash = keyedHash("verdict", JSON.stringify([plan.hash, input, participants, isPretrendClean, named]));
    const current = await tx.verdict.findFirst({ where: { planId, replacedAt: null } });
    if (current?.dataHash === dataHash) return ok({ verdictId: current.id });
    const content = await told(evidence, plan, await listReleases(tx, plan.scopeId, numbers));
    await tx.verdict.updateMany({ where: { planId, replacedAt: null }, data: { replacedAt: act.now } });
    const kept = { panelIds: evidence.panel.members, askedIds: [...evidence.patients.keys()] };
    const { id } = await tx.verdict.create({ data: { planId, content, dataHash, ...kept, releasedAt: act.now } });
    await tx.metricRound.updateMany({ where: { id: { in: own.map((round) => round.id) } }, data: { state: "released" } });
    await recordEvent(tx, act, { action: "verdict.released", subjectKind: "verdict", subjectId: id });
    return ok({ verdictId: id });
  });
}

type StoredPlan = { scopeId: string; year: number; lockedAt: Date; rules: unknown; scope: { serviceIds: unknown } };
type Evidence = {
  panel: BuiltPanel;
  baseline: BuiltBaseline;
  input: VerdictInput;
  patients: ReadonlyMap<string, Split>;
  participants: boolean[];
  isPretrendClean: boolean | null;
  named: string[];
};

async function gather(tx: Tx, plan: StoredPlan, rounds: readonly { quarter: string; closedAt: Date | null }[], accepted: readonly Accepted[]): Promise<Evidence> {
  const { scopeId, year } = plan;
  const points = await loadBaseline(tx, scopeId);
  const numbers = numbersByMember(accepted);
  const panel = buildPanel(year, numbers, await loadOffering(tx, plan.scope.serviceIds as string[]));
  const patients = patientAnswers(accepted.filter(({ quarter }) => quartersOf(year).includes(quarter)));
  const baseline = buildBaseline(year, points, panel);
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const named = namedBefore(await listRecords(tx, scopeId, day("2000-01-01"), addDays(first, -1)), first);
  const participants = panel.members.map((id) => named.some(({ partners }) => partners.some(({ organisationId }) => organisationId === id)));
  const input: VerdictInput = {
    ...{ v0: panel.v0, v1: panel.v1, coverage: panel.coverage },
    baselineRatio: baseline?.ratio ?? 1,
    baselineGrade: baseline?.grade ?? null,
    historyExcess: pastExcess(year, panel.members, numbers, points),
    isCount: true,
    years: 1,
    ...{ survey: surveyOf([...patients.values()]), nonmembers: null, referenceRatio: null },
    activity: activityRecord(await listRecords(tx, scopeId, first, last), first, last),
    planLocked: rounds.every(({ quarter, closedAt }) => !quartersOf(year).includes(quarter) || closedAt === null || plan.lockedAt < closedAt),
    windowsComplete: [...quartersOf(year - 1), ...quartersOf(year)].every((quarter) => rounds.some((round) => round.quarter === quarter)),
    definitionBreak: false,
  };
  return { panel, baseline, input, patients, participants, isPretrendClean: pretrendOf(year, panel, numbers, participants), named: named.map(({ title }) => title) };
}

/** Whether participants and others went the same way the year before: no difference at 10 %; null where that year is not known of all. */
function pretrendOf(year: number, { members }: BuiltPanel, numbers: MemberNumbers, participants: readonly boolean[]): boolean | null {
  const inPanel = new Set(members);
  const before = buildPanel(year - 1, new Map([...numbers].filter(([id]) => inPanel.has(id))), []);
  if (before.members.length !== members.length) return null;
  const comparison = comparisonOf({ ...before, baselineRatio: 1 }, participants);
  return comparison && comparison.permP > 0.1;
}

async function told(evidence: Evidence, { year, rules }: StoredPlan, earlier: EarlierReleases): Promise<ReleasedVerdict> {
  const plan = rules as Plan;
  const { panel, baseline, input, patients, participants, isPretrendClean, named } = evidence;
  const verdict = verdictOf(input, plan);
  const comparison = comparisonOf(input, participants);
  return releasedVerdict({
    ...{ year, input, plan, verdict, baseline, comparison, participants, isPretrendClean, named },
    missing: panel.missing.length,
    patients: publishableAnswers(patients, earlier.askedIn(year)),
    detail: await detailFor(evidence, verdict, plan, year, earlier),
    strength: strengthOf(verdict, input, comparison, isPretrendClean),
  });
}

async function detailFor({ panel, input }: Evidence, { facts }: Verdict, plan: Plan, year: number, earlier: EarlierReleases): Promise<Detail> {
  if (!facts) return "none";
  const members = panel.members.map((id, place) => ({ id, before: panel.v0[place] as number, after: panel.v1[place] as number }));
  const detail = await detailOf({ year, members, ...coarsened(facts.stats.excess, input.baselineRatio) }, earlier.releases);
  return detail === "coarse" && isWidthTelling(input, plan) ? "none" : detail;
}
