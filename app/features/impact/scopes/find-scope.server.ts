import { type Day, dayOfDate } from "../../../lib/day.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { loadOffering } from "../release/load-evidence.server.ts";
import { asReader } from "../rounds/as-reader.server.ts";

export type ScopeRound = {
  roundId: string;
  quarter: string;
  state: "open" | "closed" | "released";
  closesOn: Day /** How many members are asked now. */;
  asked: number;
  answered: number;
  accepted: number;
};
export type ScopeAdmin = { scopeId: string; name: string; rounds: ScopeRound[]; figures: number; plans: { planId: string; year: number }[]; isPublic: boolean };

/** A part of the market as the office runs it. Of the members' answers only their numbers are told, never one of them. */
export function findScope(viewer: Viewer, scopeId: string): Promise<ScopeAdmin | null> {
  return transaction(async (tx) => {
    if (!can(viewer, "impact.administer") && !can(viewer, "impact.steward")) return null;
    const scope = await tx.marketScope.findUnique({
      where: { id: scopeId },
      include: { rounds: { orderBy: { quarter: "desc" } }, plans: { orderBy: { year: "desc" } }, _count: { select: { baselines: true } } },
    });
    if (!scope) return null;
    const answers = await asReader(tx, "steward", () =>
      tx.metricSubmission.groupBy({ by: ["roundId", "state"], where: { replacedAt: null, roundId: { in: scope.rounds.map(({ id }) => id) } }, _count: true }),
    );
    const asked = (await loadOffering(tx, scope.serviceIds as string[])).length;
    const count = (roundId: string, states: readonly string[]) =>
      answers.filter((one) => one.roundId === roundId && states.includes(one.state)).reduce((sum, { _count }) => sum + _count, 0);
    return {
      scopeId,
      name: nameIn(scope.names, viewer.locale),
      rounds: scope.rounds.map(({ id, quarter, state, closesOn }) => ({
        ...{ roundId: id, quarter, state, closesOn: dayOfDate(closesOn) },
        asked,
        answered: count(id, ["submitted", "accepted"]),
        accepted: count(id, ["accepted"]),
      })),
      figures: scope._count.baselines,
      isPublic: scope.publicSince !== null,
      plans: scope.plans.map(({ id, year }) => ({ planId: id, year })),
    };
  });
}
