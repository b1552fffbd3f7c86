import { db } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

/** The name of whoever the audit is narrowed to; null where it is not, or there is no such person. */
export async function findActorName(viewer: Viewer, actorId: string | undefined): Promise<string | null> {
  if (!actorId || !can(viewer, "audit.read")) return null;
  return (await db().person.findUnique({ where: { id: actorId }, select: { name: true } }))?.name ?? null;
}
