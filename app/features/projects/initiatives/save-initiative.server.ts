import { dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { actorId } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actsFor } from "../speaks-for.ts";
import type { InitiativeInput } from "./initiative-form.ts";
import { isEditable } from "./initiative-state.ts";
import { lockInitiative } from "./lock-initiative.server.ts";

type Problem = "not-found" | "not-a-member" | "in-the-past" | "changed-meanwhile" | "too-late";

/** A member's proposal, as a draft that its own people alone see. */
export function proposeInitiative(act: Act, input: InitiativeInput): Promise<Result<{ initiativeId: string }, Problem>> {
  return transaction(async (tx) => {
    if (!actsFor(act, input.leaderId)) return refuse("not-found");
    const problem = await problemWith(tx, act, input);
    if (problem) return refuse(problem);
    const { id } = await tx.initiative.create({
      data: {
        ...contentOf(input),
        leaderId: input.leaderId,
        state: "draft",
        createdAt: act.now,
        steps: { create: [{ state: "draft", takenAt: act.now, takenById: actorId(act) }] },
      },
    });
    await recordEvent(tx, act, { action: "initiative.proposed", subjectKind: "initiative", subjectId: id, organisationId: input.leaderId });
    return ok({ initiativeId: id });
  });
}

/** Changes the text of a proposal until it runs. Who leads it stays. */
export function editInitiative(act: Act, initiativeId: string, input: InitiativeInput): Promise<Result<{ initiativeId: string }, Problem>> {
  return transaction(async (tx) => {
    const initiative = await lockInitiative(tx, initiativeId);
    if (!initiative || !actsFor(act, initiative.leaderId)) return refuse("not-found");
    if (!isEditable(initiative.state)) return refuse("too-late");
    if (input.version !== undefined && input.version !== initiative.version) return refuse("changed-meanwhile");
    const problem = await problemWith(tx, act, { ...input, leaderId: initiative.leaderId });
    if (problem) return refuse(problem);
    await tx.initiative.update({ where: { id: initiativeId }, data: { ...contentOf(input), version: { increment: 1 } } });
    await recordEvent(tx, act, {
      action: "initiative.edited",
      subjectKind: "initiative",
      subjectId: initiativeId,
      organisationId: initiative.leaderId,
      changes: [{ field: "text", changed: true }],
    });
    return ok({ initiativeId });
  });
}

async function problemWith(tx: Tx, act: Act, { leaderId, scopeId, answerBy }: InitiativeInput): Promise<Problem | null> {
  if ((await tx.organisation.count({ where: { id: leaderId, isMember: true, archivedAt: null } })) === 0) return "not-a-member";
  if (scopeId && (await tx.marketScope.count({ where: { id: scopeId, retiredAt: null } })) === 0) return "not-found";
  return answerBy < dayOfDate(act.now) ? "in-the-past" : null;
}

function contentOf({ title, why, what, sought, scopeId, answerBy }: InitiativeInput) {
  return { title, why, what, sought, scopeId: scopeId ?? null, answerBy: dateOfDay(answerBy) };
}
