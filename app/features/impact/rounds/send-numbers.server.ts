import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { Prisma, type RoundState } from "../../../platform/database/generated/client.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { yearBefore } from "../quarters.ts";
import { asReader } from "./as-reader.server.ts";
import { answersOf, type Diversion, diversionSchema } from "./diversion.ts";
import { type ChangeReason, type SubmissionProblem, submissionProblem } from "./submission-rules.ts";

export type Numbers = {
  organisationId: string;
  roundId: string;
  kind: "reported" | "not_applicable";
  persons: number | null;
  changeReason: ChangeReason | null;
  diversion?: Diversion | null;
};

/**
 * A member says how many persons it treated. What it said before stays and is marked as replaced. Until a second person of
 * the organisation has attested it, it counts as unattested. Sending the same again changes nothing. Once a round is closed,
 * a number that was judged can be corrected, with a reason; a released verdict stands until the steward releases anew.
 */
export function sendNumbers(act: Act, input: Numbers): Promise<Result<null, "not-found" | "closed" | SubmissionProblem>> {
  return transaction(async (tx) => {
    const { organisationId, roundId } = input;
    if (act.by.kind !== "person" || !can(act.by.viewer, "organisation.report-numbers", organisationId)) return refuse("not-found");
    const round = await lockRound(tx, roundId);
    if (!round) return refuse("not-found");
    const earlier = await tx.metricRound.findUnique({ where: { scopeId_quarter: { scopeId: round.scopeId, quarter: yearBefore(round.quarter) } } });
    const sentById = act.by.viewer.personId;
    const written = await asReader(tx, { organisationId }, async () => {
      const yearAgo = earlier && (await currentOf(tx, earlier.id, organisationId));
      const current = await currentOf(tx, roundId, organisationId);
      const answers = input.diversion ? answersOf(input.diversion) : 0;
      const problem = correctionProblem(round.state, current, input) ?? submissionProblem({ ...input, answers }, yearAgo?.persons ?? null);
      if (problem) return refuse(problem);
      return ok(await replace(tx, input, current, { at: act.now, sentById }));
    });
    if (!written.ok) return written;
    if (written.value) await recordEvent(tx, act, { action: "submission.sent", subjectKind: "round", subjectId: roundId, organisationId });
    return ok(null);
  });
}

function correctionProblem(roundState: RoundState, current: { state: string } | null, { changeReason }: Numbers): "closed" | "correction-unexplained" | null {
  if (roundState === "open") return null;
  if (!current || current.state === "submitted") return "closed";
  return changeReason === null ? "correction-unexplained" : null;
}

async function lockRound(tx: Tx, roundId: string) {
  await tx.$queryRaw`select id from "MetricRound" where id = ${roundId}::uuid for update`;
  return tx.metricRound.findUnique({ where: { id: roundId } });
}

function currentOf(tx: Tx, roundId: string, organisationId: string) {
  return tx.metricSubmission.findFirst({ where: { roundId, organisationId, replacedAt: null } });
}

async function replace(
  tx: Tx,
  { roundId, organisationId, kind, persons, changeReason, diversion = null }: Numbers,
  before: (Sent & { state: string }) | null,
  { at, sentById }: { at: Date; sentById: string },
): Promise<boolean> {
  const data = { kind, persons: kind === "reported" ? persons : null, changeReason, diversion: kind === "reported" ? diversion : null };
  if (before && before.state !== "returned" && isSame(before, data)) return false;
  await tx.metricSubmission.updateMany({ where: { roundId, organisationId, replacedAt: null }, data: { replacedAt: at } });
  await tx.metricSubmission.create({ data: { roundId, organisationId, ...data, diversion: data.diversion ?? Prisma.DbNull, submittedById: sentById, submittedAt: at } });
  return true;
}

type Sent = { kind: string; persons: number | null; changeReason: string | null; diversion: unknown };

function isSame(one: Sent, other: Sent): boolean {
  // The database keeps an object's keys in an order of its own.
  const tally = ({ diversion }: Sent) => JSON.stringify(diversion === null ? null : diversionSchema.parse(diversion));
  return one.kind === other.kind && one.persons === other.persons && one.changeReason === other.changeReason && tally(one) === tally(other);
}
