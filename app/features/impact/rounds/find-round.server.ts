import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";

/** A round without its numbers; null for everyone but the data steward. */
export async function findRound(viewer: Viewer, roundId: string): Promise<{ roundId: string; scopeId: string; quarter: string } | null> {
  if (!can(viewer, "impact.steward")) return null;
  const round = await db().metricRound.findUnique({ where: { id: roundId }, select: { scopeId: true, quarter: true } });
  return round && { roundId, ...round };
}
