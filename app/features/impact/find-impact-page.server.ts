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
  const shown = new Map<string, ShownScope>();
  for (const row of await listStored(scopeId)) {
    const scope = shown.get(row.scopeId) ?? { scopeId: row.scopeId, name: nameIn(row.names, viewer?.locale ?? null), years: [] };
    const year = yearOf(row);
    if (year) scope.years.push(year);
    shown.set(row.scopeId, scope);
  }
  return [...shown.values()];
}

type StoredVerdict = { verdictId: string; content: ReleasedVerdict; releasedAt: Date };
type StoredYear = { scopeId: string; names: unknown; year: number | null; lockedAt: Date | null; earlier: number } & (StoredVerdict | { verdictId: null });

/** All of it by one statement: the page is read far more often than anything on it changes. */
function listStored(scopeId: string | undefined): Promise<StoredYear[]> {
  return db().$queryRaw<StoredYear[]>`
    select s.id as "scopeId", s.names, p.year, p."lockedAt", v.id as "verdictId", v.content, v."releasedAt",
      (select count(*)::int from "Verdict" w where w."planId" = p.id and w."replacedAt" is not null) as earlier
    from "MarketScope" s
      left join "EvaluationPlan" p on p."scopeId" = s.id
      left join "Verdict" v on v."planId" = p.id and v."replacedAt" is null
    where s."retiredAt" is null and (${scopeId ?? null}::uuid is null or s.id = ${scopeId ?? null}::uuid)
    order by s."createdAt", s.id, p.year desc`;
}

function yearOf(row: StoredYear): ScopeVerdict | null {
  if (row.year === null || row.lockedAt === null) return null;
  const verdict = row.verdictId === null ? null : { ...row.content, verdictId: row.verdictId, releasedOn: dayOfDate(row.releasedAt), replaced: row.earlier };
  return { year: row.year, lockedOn: dayOfDate(row.lockedAt), verdict };
}
