import type { Tx } from "../../../platform/database/db.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";

/** Where an invitation leads: an organisation or, without one, the office. */
type Target = { organisationId: string | null };

export function mayInvite(act: Act, { organisationId }: Target): boolean {
  return organisationId === null ? mayAct(act, "office.appoint") : mayAct(act, "organisation.manage-people", organisationId);
}

/** Whether whoever invited could still do so: who loses the right to bring people in takes the open invitations along. */
export async function inviterStillMay(tx: Tx, invitation: Target & { invitedById: string }, now: Date): Promise<boolean> {
  const open = { startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const inviter = await tx.person.findFirst({
    where: {
      id: invitation.invitedById,
      deactivatedAt: null,
      OR: [
        { officeAppointments: { some: { ...open, role: "manager" } } },
        ...(invitation.organisationId === null
          ? []
          : [{ affiliations: { some: { ...open, organisationId: invitation.organisationId, rights: { some: { right: "admin" as const, revokedAt: null } } } } }]),
      ],
    },
    select: { id: true },
  });
  return inviter !== null;
}
