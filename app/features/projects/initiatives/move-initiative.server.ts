import { dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import { createTask } from "../../accounts/tasks/create-task.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actsFor } from "../speaks-for.ts";
import { endProject } from "./end-project.server.ts";
import { findReview } from "./find-review.server.ts";
import { type InitiativeActor, type InitiativeEvent, type InitiativeState, stepOf } from "./initiative-state.ts";
import { joiningState } from "./joining.ts";
import { type LockedInitiative, lockInitiative } from "./lock-initiative.server.ts";
import { startProjectOf } from "./start-project-of.server.ts";
import { tellProjectLeads } from "./tell-project-leads.server.ts";

type Problem = "not-found" | "not-possible" | "reason-missing" | "no-partner";

/** One step of a proposal's way, with who took it and when. The step that it has taken already changes nothing. */
export function moveInitiative(
  act: Act,
  { initiativeId, event, reason }: { initiativeId: string; event: InitiativeEvent; reason: string },
): Promise<Result<{ state: InitiativeState }, Problem>> {
  return transaction(async (tx) => {
    const initiative = await lockInitiative(tx, initiativeId);
    if (!initiative) return refuse("not-found");
    const step = stepOf(initiative.state, event, { reviews: await findReview(tx), ranBefore: initiative.projectId !== null });
    if (!mayTake(act, initiative, step?.by ?? "either")) return refuse("not-found");
    if (!step) return refuse("not-possible");
    const missing = missingFor(step, initiative, reason);
    if (missing) return refuse(missing);
    await take(tx, act, initiative, { event, to: step.to, reason: reason.trim() || null });
    return ok({ state: step.to });
  });
}

function mayTake(act: Act, { leaderId }: LockedInitiative, by: InitiativeActor | "either"): boolean {
  const [leads, looks] = [actsFor(act, leaderId), mayAct(act, "organisations.administer")];
  return { leader: leads, office: looks, either: leads || looks }[by];
}

function missingFor(step: { needsReason?: true; needsPartner?: true }, { partners }: LockedInitiative, reason: string): "reason-missing" | "no-partner" | null {
  if (step.needsReason && reason.trim() === "") return "reason-missing";
  return step.needsPartner && partners.every((partner) => joiningState(partner) !== "in") ? "no-partner" : null;
}

async function take(tx: Tx, act: Act, initiative: LockedInitiative, { event, to, reason }: { event: InitiativeEvent; to: InitiativeState; reason: string | null }): Promise<void> {
  const { id, leaderId } = initiative;
  const projectId = event === "start" ? await startProjectOf(tx, act, initiative) : initiative.projectId;
  if (projectId && (to === "completed" || to === "stopped")) await endProject(tx, act, projectId, to === "completed" ? "closed" : "terminated");
  await tx.initiative.update({ where: { id }, data: { state: to, projectId, version: { increment: 1 } } });
  await tx.initiativeStep.create({ data: { initiativeId: id, state: to, reason, takenAt: act.now, takenById: actorId(act) } });
  await recordEvent(tx, act, {
    action: "initiative.moved",
    subjectKind: "initiative",
    subjectId: id,
    organisationId: leaderId,
    changes: [{ field: "state", before: initiative.state, after: to }],
    reason,
  });
  if (to === "in_review")
    await createTask(tx, { kind: "review-proposal", uniqueKey: `review-proposal:${id}:${dayOfDate(act.now)}`, owner: { officeRole: "manager" }, organisationId: leaderId });
  if (event === "approve" || event === "send_back")
    await tellProjectLeads(tx, act, { initiative, to: leaderId, from: null, news: event === "approve" ? "approved" : "sent-back", reason });
}
