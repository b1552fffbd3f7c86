import { nameIn } from "../../../lib/name-in.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { protection } from "../disclosure/sensitivity.ts";
import { nestedParts } from "../regional/decomposition.ts";
import { numbersByMember, yearVolumes } from "./build-panel.ts";
import { acceptedAt, loadNumbers, type StoredNumber } from "./load-evidence.server.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";

/** A member's own change, in parts that add up to it; the others' growth only where they are five or more. Growth as a share. */
export type OwnResult = {
  scopeId: string;
  scope: string;
  year: number;
  before: number;
  after: number;
  parts: { marketTide: number; clusterVsLocal: number; withinCluster: number };
  peers: { own: number; others: number; count: number } | null;
};

/**
 * What each released verdict means for one member of its panel: from its own numbers as they stood then and the released
 * totals alone, so that nothing is told that the member could not reckon itself. Empty for who may not report for it.
 */
export function listOwnResults(viewer: Viewer, organisationId: string): Promise<OwnResult[]> {
  return transaction(async (tx) => {
    if (!can(viewer, "organisation.report-numbers", organisationId)) return [];
    const scopes = await tx.marketScope.findMany({
      where: { retiredAt: null },
      include: { rounds: true, plans: { orderBy: { year: "desc" }, include: { verdicts: { where: { replacedAt: null } } } } },
      orderBy: { createdAt: "asc" },
    });
    const results: OwnResult[] = [];
    for (const { id, names, rounds, plans } of scopes) {
      const numbers = await loadNumbers(tx, rounds, { organisationId });
      const found = plans.flatMap(({ year, verdicts }) => verdicts.flatMap((verdict) => resultOf(organisationId, year, verdict, numbers) ?? []));
      results.push(...found.map((result) => ({ scopeId: id, scope: nameIn(names, viewer.locale), ...result })));
    }
    return results;
  });
}

type Stored = { content: unknown; panelIds: unknown; releasedAt: Date };

function resultOf(organisationId: string, year: number, { content, panelIds, releasedAt }: Stored, numbers: readonly StoredNumber[]): Omit<OwnResult, "scopeId" | "scope"> | null {
  if (!(panelIds as string[]).includes(organisationId)) return null;
  const accepted = numbersByMember(acceptedAt(numbers, releasedAt));
  const volume = (of: number) => yearVolumes(of, accepted).get(organisationId) ?? 0;
  const result = ownResult([volume(year - 1), volume(year)], content as ReleasedVerdict);
  return result && { year, ...result };
}

function ownResult([before, after]: readonly [number, number], { totals, baseline, panelSize }: ReleasedVerdict): Omit<OwnResult, "scopeId" | "scope" | "year"> | null {
  if (!totals || !baseline) return null;
  const market = [1, baseline.ratio] as const;
  const others = [totals.before - before, totals.after - after] as const;
  const [own] = nestedParts(market, market, [before, others[0]], [after, others[1]])?.members ?? [];
  if (!own) return null;
  const { marketTide, clusterVsLocal, withinCluster } = own;
  const count = panelSize - 1;
  const peers = count >= protection.nMin && before > 0 && others[0] > 0 ? { own: after / before - 1, others: others[1] / others[0] - 1, count } : null;
  return { before, after, parts: { marketTide, clusterVsLocal, withinCluster }, peers };
}
