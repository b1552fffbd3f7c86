import type { Day } from "../../lib/day.ts";
import { isUuid } from "../../lib/uuid.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { type Completeness, completenessOf } from "./completeness.ts";
import type { FullProfile, FullTerm, Labels } from "./full-profile.ts";
import { listFullProfiles } from "./list-full-profiles.server.ts";
import { ownersCopy } from "./owners-copy.ts";
import { serializeProfile } from "./serialize-profile.ts";

export type ProfileEditor = {
  /** What the organisation's own people may have of its profile. */
  profile: FullProfile;
  version: number;
  today: Day;
  completeness: Completeness;
  /** The terms that can be chosen, in the vocabularies' order: those in use, and those that the organisation has. */
  choices: FullTerm[];
};

/** What the pages of the profile editor need; null where the viewer may not edit the organisation, or there is none. */
export async function findProfileEditor(viewer: Viewer, organisationId: string, now: Date): Promise<ProfileEditor | null> {
  if (!isUuid(organisationId) || !can(viewer, "organisation.edit-profile", organisationId)) return null;
  const organisation = await db().organisation.findFirst({ where: { id: organisationId, archivedAt: null }, select: { version: true } });
  const [full] = organisation ? await listFullProfiles(db(), [organisationId], now) : [];
  if (!organisation || !full) return null;
  const profile = ownersCopy(full);
  const today = await clusterDay(db(), now);
  return {
    profile,
    version: organisation.version,
    today,
    completeness: completenessOf(serializeProfile(profile, "own", today)),
    choices: await termChoices(profile.terms.map((term) => term.termId)),
  };
}

async function termChoices(heldIds: readonly string[]): Promise<FullTerm[]> {
  const terms = await db().vocabularyTerm.findMany({
    where: { parentId: { not: null }, OR: [{ retiredAt: null }, { id: { in: [...heldIds] } }] },
    include: { parent: true },
    orderBy: [{ parent: { position: "asc" } }, { position: "asc" }, { code: "asc" }],
  });
  return terms.map((term) => ({
    termId: term.id,
    vocabulary: term.vocabulary,
    code: term.code,
    labels: term.labels as Labels,
    heading: term.parent && { code: term.parent.code, labels: term.parent.labels as Labels },
  }));
}
