import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { orderedRights } from "../affiliations/rights.ts";
import { lockOrganisations } from "../lock.server.ts";
import { actorId, mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { hasAccount } from "./invitation-state.ts";
import { sendInvitation } from "./send-invitation.server.ts";

/** More at once would keep others waiting: each invitation is written with its mail. */
export const mostInvitedAtOnce = 100;

/**
 * Invites people whom the office has entered, by hand or by an import, to take up their accounts: one act of a manager
 * who has seen the list. Who has an account already, or no longer belongs, is passed over.
 */
export async function inviteEnteredPeople(
  act: Act,
  input: { affiliationIds: readonly string[] },
): Promise<Result<{ invited: number; passedOver: number }, "not-found" | "too-many">> {
  const inviterId = actorId(act);
  if (inviterId === null || !mayAct(act, "people.administer")) return refuse("not-found");
  if (input.affiliationIds.length > mostInvitedAtOnce) return refuse("too-many");
  return transaction(async (tx) => {
    const affiliations = await entered(tx, input.affiliationIds);
    let invited = 0;
    for (const { person, organisation, rights } of affiliations) {
      if (person.deactivatedAt !== null || hasAccount(person)) continue;
      await sendInvitation(tx, act, {
        organisationId: organisation.id,
        rights: orderedRights(rights.map(({ right }) => right)),
        officeRole: null,
        inviterId,
        email: person.email,
        name: person.name,
        invitee: person,
        place: { organisationName: organisation.shortName ?? organisation.legalName },
      });
      invited += 1;
    }
    return ok({ invited, passedOver: input.affiliationIds.length - invited });
  }, 120_000);
}

async function entered(tx: Tx, affiliationIds: readonly string[]) {
  const found = await tx.affiliation.findMany({ where: { id: { in: [...affiliationIds] } }, select: { organisationId: true } });
  const open = await lockOrganisations(tx, [...new Set(found.map(({ organisationId }) => organisationId))]);
  return tx.affiliation.findMany({
    where: { id: { in: [...affiliationIds] }, endedAt: null, organisationId: { in: [...open] } },
    include: { person: true, organisation: true, rights: { where: { revokedAt: null } } },
    orderBy: { id: "asc" },
  });
}
