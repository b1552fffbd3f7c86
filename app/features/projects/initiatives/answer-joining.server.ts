import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { InitiativePartner } from "../../../platform/database/generated/client.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actsFor } from "../speaks-for.ts";
import { takesPartners } from "./initiative-state.ts";
import { joiningState, mayAgree } from "./joining.ts";
import { type LockedInitiative, lockInitiative } from "./lock-initiative.server.ts";
import { tellProjectLeads } from "./tell-project-leads.server.ts";

type Problem = "not-found" | "not-open" | "both-sides";
type Found = { initiative: LockedInitiative; partner: InitiativePartner; speaker: { speaksForLeader: boolean; speaksForPartner: boolean } };

/** The side that was asked agrees; then the organisation is in. Nobody agrees with themselves. */
export function agreeToJoin(act: Act, { partnerId }: { partnerId: string }): Promise<Result<null, Problem>> {
  return transaction(async (tx) => {
    const found = await findJoining(tx, act, partnerId);
    if (!found) return refuse("not-found");
    const { partner } = found;
    const state = joiningState(partner);
    const problem = problemWith(found);
    if (problem || state === "in") return problem ? refuse(problem) : ok(null);
    const side = state === "offered" ? "leader" : "partner";
    await tx.initiativePartner.update({ where: { id: partnerId }, data: side === "leader" ? { leaderAgreedAt: act.now } : { partnerAgreedAt: act.now } });
    await tell(tx, act, found, side, "agreed");
    return ok(null);
  });
}

/** Either side says no, or takes its word back, until it runs. */
export function declineToJoin(act: Act, { partnerId }: { partnerId: string }): Promise<Result<null, Problem>> {
  return transaction(async (tx) => {
    const found = await findJoining(tx, act, partnerId);
    if (!found) return refuse("not-found");
    if (joiningState(found.partner) === "ended") return ok(null);
    if (!takesPartners(found.initiative.state)) return refuse("not-open");
    await tx.initiativePartner.update({ where: { id: partnerId }, data: { endedAt: act.now } });
    await tell(tx, act, found, found.speaker.speaksForPartner ? "partner" : "leader", "declined");
    return ok(null);
  });
}

function problemWith({ initiative, partner, speaker }: Found): Problem | null {
  const state = joiningState(partner);
  if (state === "in") return null;
  if (!takesPartners(initiative.state) || state === "ended") return "not-open";
  if (mayAgree(state, speaker)) return null;
  return speaker.speaksForLeader && speaker.speaksForPartner ? "both-sides" : "not-found";
}

/** Null for who speaks for neither side. */
async function findJoining(tx: Tx, act: Act, partnerId: string): Promise<Found | null> {
  const known = await tx.initiativePartner.findUnique({ where: { id: partnerId }, select: { initiativeId: true } });
  const initiative = known && (await lockInitiative(tx, known.initiativeId));
  const partner = initiative?.partners.find(({ id }) => id === partnerId);
  if (!initiative || !partner) return null;
  const speaker = { speaksForLeader: actsFor(act, initiative.leaderId), speaksForPartner: actsFor(act, partner.organisationId) };
  return speaker.speaksForLeader || speaker.speaksForPartner ? { initiative, partner, speaker } : null;
}

async function tell(tx: Tx, act: Act, { initiative, partner }: Found, by: "leader" | "partner", news: "agreed" | "declined"): Promise<void> {
  const { organisationId } = partner;
  await recordEvent(tx, act, { action: news === "agreed" ? "initiative.joined" : "initiative.declined", subjectKind: "initiative", subjectId: initiative.id, organisationId });
  const [to, from] = by === "leader" ? [organisationId, initiative.leaderId] : [initiative.leaderId, organisationId];
  await tellProjectLeads(tx, act, { initiative, to, from, news });
}
