import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { type Audience, audienceOf } from "../organisations/field-visibility.ts";
import { listFullProfiles } from "../organisations/list-full-profiles.server.ts";
import type { SerializedProfile } from "../organisations/serialize-profile.ts";
import { type JointProjects, listJointProjects } from "../projects/list-joint-projects.server.ts";
import { listPublications } from "./list-publications.server.ts";
import { listVisibleOrganisations } from "./list-visible-organisations.server.ts";
import type { PublicationGap } from "./publication.ts";
import { profileShownTo } from "./shown-profile.ts";

export type DirectoryProfile = {
  profile: SerializedProfile;
  audience: Audience;
  /** What everyone may see of it, for search engines and previews; null where the public sees nothing. */
  open: SerializedProfile | null;
  /** The public register that the public entry comes from; null where it is the organisation's own profile. */
  register: string | null;
  /** What is missing for the public directory; for those alone who can do something about it. */
  gaps: PublicationGap[];
  joint: JointProjects;
  visiblePartnerIds: string[];
};

/**
 * An organisation's page in the directory as the viewer may see it; null where it is not there for this viewer, and "gone"
 * where everybody could read it until its standing ended: search engines are to forget it, and the address says no news.
 */
export async function findDirectoryProfile(viewer: Viewer | null, slug: string, now: Date): Promise<DirectoryProfile | "gone" | null> {
  const found = await db().organisation.findFirst({ where: { slug, archivedAt: null }, select: { id: true } });
  const [full] = found ? await listFullProfiles(db(), [found.id], now) : [];
  if (!full) return null;
  const today = await clusterDay(db(), now);
  const entry = (await listPublications(db(), [full], today)).get(full.organisationId);
  const audience = audienceOf(viewer, full.organisationId);
  const profile = entry && profileShownTo(audience, full, entry.basis, today);
  if (!profile) return entry && (await wasPublic(entry.gaps, full.organisationId)) ? "gone" : null;
  const joint = await listJointProjects(viewer, full.organisationId, now);
  return {
    profile,
    audience,
    open: entry.shown,
    register: entry.basis === "owner" ? null : entry.register,
    gaps: audience === "own" || audience === "office" ? entry.gaps : [],
    joint,
    visiblePartnerIds: await listVisibleOrganisations(
      viewer,
      joint.partners.map((partner) => partner.organisationId),
    ),
  };
}

/** Whether nothing but the standing keeps it from the public, and that was good before. */
async function wasPublic(gaps: readonly PublicationGap[], organisationId: string): Promise<boolean> {
  if (gaps.length !== 1 || gaps[0] !== "standing-not-good") return false;
  return (await db().standingDecision.count({ where: { organisationId, standing: "good" } })) > 0;
}
