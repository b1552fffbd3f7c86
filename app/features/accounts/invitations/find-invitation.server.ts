import { db } from "../../../platform/database/db.server.ts";
import { hashToken } from "../../../platform/secrets.server.ts";
import type { OfficeRole, OrganisationRight, Viewer } from "../viewer.ts";
import { answerTo, type InvitationState, invitationState } from "./invitation-state.ts";
import { inviterStillMay } from "./may-invite.server.ts";

export type FoundInvitation = {
  state: InvitationState;
  answer: ReturnType<typeof answerTo>;
  email: string;
  name: string | null;
  inviterName: string;
  organisationName: string | null;
  rights: readonly OrganisationRight[];
  officeRole: OfficeRole | null;
  expiresAt: Date;
};

/** What the holder of an invitation's link sees of it; null where the link leads nowhere. */
export async function findInvitation(token: string, viewer: Viewer | null, now: Date): Promise<FoundInvitation | null> {
  const invitation = await db().invitation.findUnique({ where: { tokenHash: hashToken(token) }, include: { organisation: true, invitedBy: true } });
  if (!invitation) return null;
  const holder = await db().person.findUnique({ where: { email: invitation.email } });
  const state = invitationState(invitation, now);
  const isStillMeant = state !== "open" || ((await inviterStillMay(db(), invitation, now)) && !invitation.organisation?.archivedAt);
  return {
    state: isStillMeant ? state : "revoked",
    answer: answerTo(invitation, viewer, holder),
    email: invitation.email,
    name: invitation.name ?? holder?.name ?? null,
    inviterName: invitation.invitedBy.name,
    organisationName: invitation.organisation ? (invitation.organisation.shortName ?? invitation.organisation.legalName) : null,
    rights: invitation.rights,
    officeRole: invitation.officeRole,
    expiresAt: invitation.expiresAt,
  };
}
