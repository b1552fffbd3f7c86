import { dayOfDate } from "../../lib/day.ts";
import { nameIn } from "../../lib/name-in.ts";
import { db } from "../../platform/database/db.server.ts";
import { can } from "../accounts/permissions.ts";
import { memberAffiliations, type Viewer } from "../accounts/viewer.ts";
import type { ReleasedVerdict } from "./release/released-verdict.ts";

export type ScopeVerdict = { year: number; lockedOn: string; verdict: (ReleasedVerdict & { verdictId: string; releasedOn: string; replaced: number }) | null };
export type ShownScope = { scopeId: string; name: string; years: ScopeVerdict[] };

/** Whether somebody may read what was released: the office, the board and the members. */
export function readsVerdicts(viewer: Viewer | null): boolean {
  return can(viewer, "impact.read") || memberAffiliations(viewer).length > 0;
}

/** What is released of every scope, or of one, the latest year first; null for who may not read it. */
export async function findImpactPage(viewer: Viewer | null, scopeId?: string): Promise<ShownScope[] | null> {
  if (!readsVerdicts(viewer)) return null;
  const scopes = await db().marketScope.findMany({
    where: { retiredAt: null, id: scopeId },
    include: {
      plans: {
        orderBy: { year: "desc" },
        include: { verdicts: { where: { replacedAt: null }, select: { id: true, content: true, releasedAt: true } }, _count: { select: { verdicts: true } } },
      },
    },
    orderBy: { createdAt: "asc" },
  });
  return scopes.map(({ id, names, plans }) => ({
    scopeId: id,
    name: nameIn(names, viewer?.locale ?? null),
    years: plans.map(({ year, lockedAt, verdicts: [current], _count }) => {
      const content = current?.content as ReleasedVerdict | undefined;
      return {
        year,
        lockedOn: dayOfDate(lockedAt),
        verdict: current && content ? { ...content, verdictId: current.id, releasedOn: dayOfDate(current.releasedAt), replaced: _count.verdicts - 1 } : null,
      };
    }),
  }));
}
