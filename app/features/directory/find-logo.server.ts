import { isUuid } from "../../lib/uuid.ts";
import { db } from "../../platform/database/db.server.ts";
import { storage } from "../../platform/storage/storage.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { audienceOf } from "../organisations/field-visibility.ts";
import { listFullProfiles } from "../organisations/list-full-profiles.server.ts";
import { serializeProfile } from "../organisations/serialize-profile.ts";
import { listPublications } from "./list-publications.server.ts";
import { isFoundBy } from "./publication.ts";

export type FoundFile = { bytes: Uint8Array; mediaType: string; sha256: string; isForAll: boolean };

/**
 * A stored picture, if it is the cluster's logo now, or the logo of an organisation whose profile shows it to the viewer.
 * Null for any other: a file's address opens nothing by itself.
 */
export async function findLogo(viewer: Viewer | null, fileId: string, now: Date): Promise<FoundFile | null> {
  if (!isUuid(fileId)) return null;
  const file = await db().storedFile.findUnique({
    where: { id: fileId },
    include: { clusterLogos: { select: { id: true } }, organisationLogos: { where: { archivedAt: null }, select: { id: true } } },
  });
  if (!file) return null;
  const shown = file.clusterLogos.length > 0 ? { isForAll: true } : await shownBy(viewer, file.id, file.organisationLogos[0]?.id ?? null, now);
  const bytes = shown && (await storage().get(file.sha256));
  return bytes && { bytes, mediaType: file.mediaType, sha256: file.sha256, isForAll: shown.isForAll };
}

async function shownBy(viewer: Viewer | null, fileId: string, organisationId: string | null, now: Date): Promise<{ isForAll: boolean } | null> {
  const [full] = organisationId ? await listFullProfiles(db(), [organisationId], now) : [];
  if (!full) return null;
  const today = await clusterDay(db(), now);
  const entry = (await listPublications(db(), [full], today)).get(full.organisationId);
  if (entry?.shown?.logo?.fileId === fileId) return { isForAll: true };
  const audience = audienceOf(viewer, full.organisationId);
  if (!entry || audience === "public" || !isFoundBy(audience, { isMember: full.isMember, basis: entry.basis })) return null;
  return serializeProfile(full, audience, today).logo?.fileId === fileId ? { isForAll: false } : null;
}
