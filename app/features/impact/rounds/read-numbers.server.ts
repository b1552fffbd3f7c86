import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { yearBefore } from "../quarters.ts";
import { asReader } from "./as-reader.server.ts";
import { type Diversion, diversionSchema } from "./diversion.ts";

export type ReadNumber = {
  organisationId: string;
  organisation: string;
  kind: "reported" | "not_applicable";
  persons: number | null;
  yearAgo: number | null;
  changeReason: string | null;
  diversion: Diversion | null;
  state: "submitted" | "returned" | "accepted";
  returnReason: string | null;
  isAttested: boolean;
};
export type ReadRound = { roundId: string; scopeId: string; quarter: string; state: "open" | "closed" | "released"; numbers: ReadNumber[]; coverage: Coverage | null };

/** Persons that the scope's members last reported before this round, and those of them whose members have answered it. For the steward alone: it can tell a single absent member's number. */
export type Coverage = { known: number; answered: number };

/** The data steward reads what members reported in confidence: every reading is written down with its reason. */
export function readNumbers(act: Act, { roundId, reason }: { roundId: string; reason: string }): Promise<Result<ReadRound, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.steward")) return refuse("not-found");
    const round = await tx.metricRound.findUnique({ where: { id: roundId } });
    if (!round) return refuse("not-found");
    const earlier = await tx.metricRound.findUnique({ where: { scopeId_quarter: { scopeId: round.scopeId, quarter: yearBefore(round.quarter) } } });
    await recordEvent(tx, act, { action: "submissions.read", subjectKind: "round", subjectId: roundId, reason });
    const rows = await asReader(tx, "steward", () => tx.metricSubmission.findMany({ where: { roundId: { in: [roundId, ...(earlier ? [earlier.id] : [])] }, replacedAt: null } }));
    const organisations = await tx.organisation.findMany({
      where: { id: { in: rows.map(({ organisationId }) => organisationId) } },
      select: { id: true, legalName: true, shortName: true },
    });
    const names = new Map(organisations.map(({ id, legalName, shortName }) => [id, shortName ?? legalName]));
    const yearAgo = new Map(rows.filter((row) => row.roundId !== roundId).map((row) => [row.organisationId, row.persons]));
    const numbers = rows
      .filter((row) => row.roundId === roundId)
      .map(({ organisationId, kind, persons, changeReason, diversion, state, returnReason, attestedAt }) => ({
        ...{ organisationId, kind, persons, changeReason, state, returnReason },
        organisation: names.get(organisationId) ?? "",
        yearAgo: yearAgo.get(organisationId) ?? null,
        diversion: diversion === null ? null : diversionSchema.parse(diversion),
        isAttested: attestedAt !== null,
      }));
    const { scopeId, quarter, state } = round;
    const coverage = await coverageOf(tx, round, new Set(numbers.map((one) => one.organisationId)));
    return ok({ roundId, scopeId, quarter, state, coverage, numbers: numbers.sort((one, other) => (one.organisation < other.organisation ? -1 : 1)) });
  });
}

async function coverageOf(tx: Tx, { scopeId, quarter }: { scopeId: string; quarter: string }, answered: ReadonlySet<string>): Promise<Coverage | null> {
  const earlier = await tx.metricRound.findMany({ where: { scopeId, quarter: { lt: quarter } }, select: { id: true }, orderBy: { quarter: "desc" } });
  const place = new Map(earlier.map(({ id }, index) => [id, index]));
  const rows = await asReader(tx, "steward", () =>
    tx.metricSubmission.findMany({
      where: { roundId: { in: [...place.keys()] }, replacedAt: null, state: "accepted", kind: "reported" },
      select: { roundId: true, organisationId: true, persons: true },
    }),
  );
  const last = new Map<string, number>();
  for (const { organisationId, persons } of rows.sort((one, other) => (place.get(one.roundId) ?? 0) - (place.get(other.roundId) ?? 0))) {
    if (!last.has(organisationId)) last.set(organisationId, persons ?? 0);
  }
  const known = [...last.values()].reduce((sum, persons) => sum + persons, 0);
  if (known === 0) return null;
  return { known, answered: [...last].reduce((sum, [organisationId, persons]) => sum + (answered.has(organisationId) ? persons : 0), 0) };
}
