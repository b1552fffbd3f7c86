import { isUuid } from "../../lib/uuid.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { audienceOf } from "../organisations/field-visibility.ts";
import { listFullProfiles } from "../organisations/list-full-profiles.server.ts";
import { listPublications } from "./list-publications.server.ts";
import type { Publication } from "./publication.ts";

/** How an organisation stands in the public directory, for its own people. */
export type Listing = Publication & { consentGivenAt: string | null };

/** The listing of an organisation that the viewer belongs to or looks after for the office; null for anyone else. */
export async function findListing(viewer: Viewer, organisationId: string, now: Date): Promise<Listing | null> {
  if (!isUuid(organisationId) || !["own", "office"].includes(audienceOf(viewer, organisationId))) return null;
  const [full] = await listFullProfiles(db(), [organisationId], now);
  if (!full) return null;
  const entry = (await listPublications(db(), [full], await clusterDay(db(), now))).get(organisationId);
  const consent = await db().listingConsent.findFirst({ where: { organisationId, withdrawnAt: null }, select: { givenAt: true } });
  return entry ? { basis: entry.basis, gaps: entry.gaps, consentGivenAt: consent?.givenAt.toISOString() ?? null } : null;
}
