import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actsFor } from "../speaks-for.ts";
import type { PartnerRole } from "./initiative-form.ts";
import { takesPartners } from "./initiative-state.ts";
import { joiningState } from "./joining.ts";
import { type LockedInitiative, lockInitiative } from "./lock-initiative.server.ts";
import { tellProjectLeads } from "./tell-project-leads.server.ts";

export type JoinInput = { initiativeId: string; organisationId: string; role: PartnerRole; message: string };
type Problem = "not-found" | "not-open" | "own" | "already" | "not-a-member";

/** A member offers to take part in another's proposal. Only the two sides know, until both have agreed. */
export function offerToJoin(act: Act, input: JoinInput): Promise<Result<null, Problem>> {
  return transaction(async (tx) => {
    const initiative = await lockInitiative(tx, input.initiativeId);
    if (!initiative || !takesPartners(initiative.state) || !actsFor(act, input.organisationId)) return refuse("not-found");
    if (initiative.state !== "call_open") return refuse("not-open");
    const problem = await problemWith(tx, initiative, input.organisationId);
    if (problem) return refuse(problem);
    await write(tx, act, input, { partnerAgreedAt: act.now, leaderAgreedAt: null });
    await recordEvent(tx, act, { action: "initiative.offered", subjectKind: "initiative", subjectId: initiative.id, organisationId: input.organisationId });
    await tellProjectLeads(tx, act, { initiative, to: initiative.leaderId, from: input.organisationId, news: "offered" });
    return ok(null);
  });
}

/** The leader asks a member to take part. */
export function inviteToJoin(act: Act, input: JoinInput): Promise<Result<null, Problem>> {
  return transaction(async (tx) => {
    const initiative = await lockInitiative(tx, input.initiativeId);
    if (!initiative || !actsFor(act, initiative.leaderId)) return refuse("not-found");
    if (!takesPartners(initiative.state)) return refuse("not-open");
    const problem = await problemWith(tx, initiative, input.organisationId);
    if (problem) return refuse(problem);
    await write(tx, act, input, { partnerAgreedAt: null, leaderAgreedAt: act.now });
    await recordEvent(tx, act, { action: "initiative.invited", subjectKind: "initiative", subjectId: initiative.id, organisationId: input.organisationId });
    await tellProjectLeads(tx, act, { initiative, to: input.organisationId, from: initiative.leaderId, news: "invited" });
    return ok(null);
  });
}

async function problemWith(tx: Tx, initiative: LockedInitiative, organisationId: string): Promise<Problem | null> {
  if (organisationId === initiative.leaderId) return "own";
  if ((await tx.organisation.count({ where: { id: organisationId, isMember: true, archivedAt: null } })) === 0) return "not-a-member";
  const known = initiative.partners.find((one) => one.organisationId === organisationId);
  return known && joiningState(known) !== "ended" ? "already" : null;
}

/** Whoever declined before may be asked, or offer, again. */
async function write(tx: Tx, act: Act, { initiativeId, organisationId, role, message }: JoinInput, agreed: { partnerAgreedAt: Date | null; leaderAgreedAt: Date | null }) {
  const fresh = { role, message, endedAt: null, ...agreed };
  await tx.initiativePartner.upsert({
    where: { initiativeId_organisationId: { initiativeId, organisationId } },
    create: { initiativeId, organisationId, createdAt: act.now, ...fresh },
    update: fresh,
  });
}
