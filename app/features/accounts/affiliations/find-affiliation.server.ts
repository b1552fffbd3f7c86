import { db } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";
import { countOtherAdmins } from "./count-other-admins.server.ts";
import { orderedRights } from "./rights.ts";

/** An open affiliation, for its person and for whoever handles the organisation's people; null for everybody else. */
export async function findAffiliation(viewer: Viewer, affiliationId: string) {
  const affiliation = await db().affiliation.findFirst({
    where: { id: affiliationId, endedAt: null, organisation: { archivedAt: null } },
    include: { person: true, organisation: true, rights: { where: { revokedAt: null } } },
  });
  if (!affiliation) return null;
  const { person, organisation } = affiliation;
  const isOwn = person.id === viewer.personId;
  const mayManage = can(viewer, "organisation.manage-people", organisation.id);
  if (!isOwn && !mayManage) return null;
  const rights = orderedRights(affiliation.rights.map((row) => row.right));
  return {
    affiliationId: affiliation.id,
    personId: person.id,
    personName: person.name,
    organisationId: organisation.id,
    organisationName: organisation.shortName ?? organisation.legalName,
    jobTitle: affiliation.jobTitle,
    startedAt: affiliation.startedAt,
    rights,
    isOwn,
    mayManage,
    mayMove: !isOwn && can(viewer, "people.administer"),
    isLastAdmin: rights.includes("admin") && (await countOtherAdmins(db(), affiliation)) === 0,
  };
}
