import { isUuid } from "../../lib/uuid.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { type Audience, audienceOf } from "./field-visibility.ts";
import { listFullProfiles } from "./list-full-profiles.server.ts";
import { type SerializedProfile, serializeProfile } from "./serialize-profile.ts";

export type FoundProfile = { profile: SerializedProfile; audience: Audience };

/**
 * The organisation's profile as the viewer may see it, or null where there is none or it is archived. Whether it may be
 * seen at all by those outside (publication) is the caller's question.
 */
export async function findProfile(viewer: Viewer | null, organisationId: string, now: Date): Promise<FoundProfile | null> {
  if (!isUuid(organisationId)) return null;
  const exists = await db().organisation.findFirst({ where: { id: organisationId, archivedAt: null }, select: { id: true } });
  if (!exists) return null;
  const [full] = await listFullProfiles(db(), [organisationId], now);
  if (!full) return null;
  const audience = audienceOf(viewer, organisationId);
  return { profile: serializeProfile(full, audience, await clusterDay(db(), now)), audience };
}
