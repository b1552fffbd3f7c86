import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { Person } from "../../../platform/database/generated/client.ts";
import { takeAttempt } from "../../../platform/rate-limit.server.ts";
import { orderedRights } from "../affiliations/rights.ts";
import { combinesPowers } from "../appointments/combines-powers.server.ts";
import { lockName, lockOrganisation } from "../lock.server.ts";
import { actorId } from "../permissions.ts";
import { limits } from "../sign-in/limits.ts";
import type { Act, OfficeRole, OrganisationRight } from "../viewer.ts";
import { hasAccount } from "./invitation-state.ts";
import { mayInvite } from "./may-invite.server.ts";
import { type Place, sendInvitation, type Target } from "./send-invitation.server.ts";

/** Into an organisation with rights, or into the office with a role. */
export type InvitationInto = { organisationId: string; rights: readonly OrganisationRight[] } | { officeRole: OfficeRole };
type Input = { email: string; name?: string | null; into: InvitationInto };
type Outcome = Result<{ invitationId: string }, "not-found" | "no-rights" | "already-there" | "powers-apart" | "too-many">;

/**
 * Invites an address by mail. An invitation is one person's word, so a person acts. A second one to the same address
 * for the same place replaces the first: its link no longer works.
 */
export async function invitePerson(act: Act, input: Input): Promise<Outcome> {
  const inviterId = actorId(act);
  const target = targetOf(input.into);
  if (inviterId === null || !mayInvite(act, target)) return refuse("not-found");
  if (target.officeRole === null && target.rights.length === 0) return refuse("no-rights");
  if (!(await takeAttempt(limits.invitationsByAccount, inviterId)).isAllowed) return refuse("too-many");
  const email = input.email.trim().toLowerCase();
  return transaction(async (tx) => {
    const place = await lockPlace(tx, target);
    if (!place) return refuse("not-found");
    const invitee = await tx.person.findUnique({ where: { email } });
    if (invitee && (await isThere(tx, invitee, target))) return refuse("already-there");
    if (invitee && target.officeRole && (await combinesPowers(tx, invitee.id, target.officeRole))) return refuse("powers-apart");
    const { invitationId } = await sendInvitation(tx, act, { ...target, inviterId, email, name: input.name?.trim() || null, invitee, place });
    return ok({ invitationId });
  });
}

function targetOf(into: InvitationInto): Target {
  if ("officeRole" in into) return { organisationId: null, rights: [], officeRole: into.officeRole };
  return { organisationId: into.organisationId, rights: orderedRights(into.rights), officeRole: null };
}

/** Makes invitations to one place wait for each other; null where the place is no longer there. */
async function lockPlace(tx: Tx, target: Target): Promise<Place | null> {
  if (target.officeRole) {
    await lockName(tx, "office appointments");
    return { officeRole: target.officeRole };
  }
  if (target.organisationId === null || !(await lockOrganisation(tx, target.organisationId))) return null;
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: target.organisationId } });
  return { organisationName: organisation.shortName ?? organisation.legalName };
}

/** Whoever was entered by the office and has no account yet may be invited to take it up, also where they belong already. */
async function isThere(tx: Tx, invitee: Person, target: Target): Promise<boolean> {
  if (target.officeRole) return (await tx.officeAppointment.count({ where: { personId: invitee.id, role: target.officeRole, endedAt: null } })) > 0;
  if (!hasAccount(invitee)) return false;
  return (await tx.affiliation.count({ where: { personId: invitee.id, organisationId: target.organisationId ?? undefined, endedAt: null } })) > 0;
}
