import { dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { lastQuarter } from "../quarters.ts";
import { asReader } from "./as-reader.server.ts";
import { mostQuarters, type PastQuarter } from "./parse-history.ts";

type Problem = "not-found" | "too-many-quarters" | "not-over" | "never-asked" | "round-open" | "told-before";

/**
 * A member says how many persons it treated in earlier quarters, which nobody asked it for at the time: the usual swings are
 * learnt from them. They stand as sent until the steward has judged them. All of them, or none: a quarter that is not over,
 * one that is being asked for now, one that the office may still ask everybody for, or one that the member has answered
 * otherwise refuses the lot.
 */
export function sendHistory(
  act: Act,
  { organisationId, scopeId, quarters }: { organisationId: string; scopeId: string; quarters: readonly PastQuarter[] },
): Promise<Result<{ sent: number }, Problem>> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person" || !can(act.by.viewer, "organisation.report-numbers", organisationId)) return refuse("not-found");
    // Two members who send the same quarters at once: the second waits here for the first one's rounds.
    const [scope] = await tx.$queryRaw<{ id: string }[]>`select id from "MarketScope" where id = ${scopeId}::uuid and "retiredAt" is null for no key update`;
    if (!scope) return refuse("not-found");
    const known = await tx.metricRound.findMany({ where: { scopeId }, orderBy: { quarter: "asc" } });
    const sentById = act.by.viewer.personId;
    const by = { organisationId, sentById, at: act.now };
    const problem = quartersProblem(quarters, known, act.now) ?? (await asReader(tx, { organisationId }, () => toldBefore(tx, organisationId, quarters, known)));
    if (problem) return refuse(problem);
    const rounds = await roundsOf(tx, act, scopeId, quarters);
    const sent = await asReader(tx, { organisationId }, () => write(tx, by, quarters, rounds));
    if (sent > 0) {
      const changes = [{ field: "quarters", before: null, after: sent }];
      await recordEvent(tx, act, { action: "submission.history-sent", subjectKind: "market-scope", subjectId: scopeId, organisationId, changes });
    }
    return ok({ sent });
  });
}

type Round = { id: string; quarter: string; state: "open" | "closed" | "released" };

function quartersProblem(quarters: readonly PastQuarter[], known: readonly Round[], now: Date): Problem | null {
  if (quarters.length > mostQuarters) return "too-many-quarters";
  const last = lastQuarter(dayOfDate(now));
  if (quarters.some(({ quarter }) => quarter > last)) return "not-over";
  const [first] = known;
  const roundOf = new Map(known.map((round) => [round.quarter, round]));
  if (!first || quarters.some(({ quarter }) => !roundOf.has(quarter) && quarter > first.quarter)) return "never-asked";
  return quarters.some(({ quarter }) => roundOf.get(quarter)?.state === "open") ? "round-open" : null;
}

function ownIn(tx: Tx, organisationId: string, rounds: readonly Round[]) {
  return tx.metricSubmission.findMany({ where: { organisationId, replacedAt: null, roundId: { in: rounds.map(({ id }) => id) } } });
}

/** Whether the member has said something else for one of the quarters. */
async function toldBefore(tx: Tx, organisationId: string, quarters: readonly PastQuarter[], known: readonly Round[]): Promise<"told-before" | null> {
  const own = await ownIn(tx, organisationId, known);
  const toldFor = (quarter: string) => own.find(({ roundId }) => known.some((round) => round.id === roundId && round.quarter === quarter));
  const differs = ({ quarter, persons }: PastQuarter) => {
    const told = toldFor(quarter);
    return told !== undefined && (told.kind !== "reported" || told.persons !== persons);
  };
  return quarters.some(differs) ? "told-before" : null;
}

/** The rounds of the quarters; for those before the first that anybody was asked for, closed ones to keep their numbers in. */
async function roundsOf(tx: Tx, act: Act, scopeId: string, quarters: readonly PastQuarter[]): Promise<Round[]> {
  const today = dateOfDay(dayOfDate(act.now));
  const data = quarters.map(({ quarter }) => ({ scopeId, quarter, state: "closed" as const, openedAt: act.now, closesOn: today, closedAt: act.now }));
  await tx.metricRound.createMany({ data, skipDuplicates: true });
  return tx.metricRound.findMany({ where: { scopeId, quarter: { in: quarters.map(({ quarter }) => quarter) } } });
}

/** How many quarters were new. */
async function write(
  tx: Tx,
  { organisationId, sentById, at }: { organisationId: string; sentById: string; at: Date },
  quarters: readonly PastQuarter[],
  rounds: readonly Round[],
): Promise<number> {
  const told = new Set((await ownIn(tx, organisationId, rounds)).map(({ roundId }) => roundId));
  const persons = new Map(quarters.map((one) => [one.quarter, one.persons]));
  const data = rounds
    .filter(({ id }) => !told.has(id))
    .map(({ id, quarter }) => ({ roundId: id, organisationId, kind: "reported" as const, persons: persons.get(quarter) as number, submittedById: sentById, submittedAt: at }));
  await tx.metricSubmission.createMany({ data });
  return data.length;
}
