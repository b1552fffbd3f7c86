import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";

/** The parts of the market that are looked at; null for who does not run them. */
export async function listScopes(viewer: Viewer): Promise<{ scopeId: string; name: string; rounds: number }[] | null> {
  if (!can(viewer, "impact.administer") && !can(viewer, "impact.steward")) return null;
  const scopes = await db().marketScope.findMany({ where: { retiredAt: null }, include: { _count: { select: { rounds: true } } }, orderBy: { createdAt: "asc" } });
  return scopes.map(({ id, names, _count }) => ({ scopeId: id, name: nameIn(names, viewer.locale), rounds: _count.rounds }));
}

/** The services that a scope can count, by heading. */
export async function listServiceChoices(): Promise<{ value: string; label: string }[]> {
  const terms = await db().vocabularyTerm.findMany({ where: { vocabulary: "service", parentId: { not: null }, retiredAt: null }, orderBy: { position: "asc" } });
  return terms.map(({ id, labels }) => ({ value: id, label: (labels as { en?: string }).en ?? "" })).sort((one, other) => one.label.localeCompare(other.label, "en"));
}
