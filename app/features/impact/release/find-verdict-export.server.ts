import { db } from "../../../platform/database/db.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { readsVerdicts } from "../find-impact-page.server.ts";
import type { Plan } from "../verdict/plan.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";
import { stepsOf, type VerdictExport } from "./verdict-export.ts";

/** A released verdict with its plan and its steps, also one that was replaced; null for who may not read it. Of the members in it nothing is told. */
export async function findVerdictExport(viewer: Viewer, verdictId: string): Promise<VerdictExport | null> {
  if (!readsVerdicts(viewer)) return null;
  const found = await db().verdict.findUnique({ where: { id: verdictId }, include: { plan: { include: { scope: { select: { names: true } } } } } });
  if (!found) return null;
  const { plan, content, dataHash, releasedAt, replacedAt } = found;
  const [rules, released] = [plan.rules as Plan, content as unknown as ReleasedVerdict];
  return {
    ...{ format: "muster-verdict", version: 1, scope: (plan.scope.names as { en: string }).en },
    plan: { rules, hash: plan.hash, lockedAt: plan.lockedAt.toISOString() },
    ...{ releasedAt: releasedAt.toISOString(), replacedAt: replacedAt?.toISOString() ?? null, dataHash, released },
    steps: stepsOf(released, rules),
  };
}
