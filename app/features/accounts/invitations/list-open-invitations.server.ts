import { db } from "../../../platform/database/db.server.ts";
import { orderedRights } from "../affiliations/rights.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

/** Invitations that nobody answered or took back: of one organisation, for whoever handles its people, or all of them, for managers. */
export async function listOpenInvitations(viewer: Viewer, now: Date, organisationId?: string) {
  const may = organisationId === undefined ? can(viewer, "office.appoint") : can(viewer, "organisation.manage-people", organisationId);
  if (!may) return [];
  const rows = await db().invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, ...(organisationId && { organisationId }) },
    include: { organisation: true, invitedBy: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map(({ id, email, name, organisation, rights, officeRole, invitedBy, expiresAt }) => ({
    invitationId: id,
    email,
    name,
    organisationName: organisation && (organisation.shortName ?? organisation.legalName),
    rights: orderedRights(rights),
    officeRole,
    invitedBy: invitedBy.name,
    expiresAt,
    isExpired: expiresAt <= now,
  }));
}

export type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];
