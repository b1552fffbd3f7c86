import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { type FieldChange, recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actingPartner } from "../evidence/acting-partner.server.ts";
import type { MilestoneForm } from "./milestone-forms.ts";

type Plan = Extract<MilestoneForm, { intent: "plan-milestone" }>;
type Step = Exclude<MilestoneForm, Plan>;
type Problem = "not-found" | "no-partner" | "in-future" | "settled-already";

/** Does what a partner's form on a project's milestones asks for: plan one, say that it was reached, move or drop it. */
export function settleMilestone(act: Act, projectId: string, form: MilestoneForm): Promise<Result<null, Problem>> {
  return transaction(async (tx) => {
    const partner = act.by.kind === "person" ? await actingPartner(tx, act.by.viewer, projectId) : null;
    if (partner === null) return refuse("not-found");
    return form.intent === "plan-milestone" ? plan(tx, act, projectId, form) : settle(tx, act, projectId, form);
  });
}

async function plan(tx: Tx, act: Act, projectId: string, { kind, title, organisationId, dueOn, formKey }: Plan): Promise<Result<null, Problem>> {
  if ((await tx.projectPartner.count({ where: { projectId, organisationId } })) === 0) return refuse("no-partner");
  const { count } = await tx.projectMilestone.createMany({
    data: [{ projectId, organisationId, kind, title, dueOn: dateOfDay(dueOn), createdAt: act.now, formKey }],
    skipDuplicates: true,
  });
  if (count > 0) await recordEvent(tx, act, { action: "milestone.planned", subjectKind: "project", subjectId: projectId, organisationId });
  return ok(null);
}

async function settle(tx: Tx, act: Act, projectId: string, form: Step): Promise<Result<null, Problem>> {
  await tx.$queryRaw`select id from "ProjectMilestone" where id = ${form.milestoneId}::uuid for update`;
  const milestone = await tx.projectMilestone.findFirst({ where: { id: form.milestoneId, projectId } });
  if (!milestone) return refuse("not-found");
  const { action, data, changes, isDone } = stepOf(form, milestone, act.now);
  if (isDone) return ok(null);
  if (milestone.reachedOn || milestone.droppedAt) return refuse("settled-already");
  if (form.intent === "reach-milestone" && form.reachedOn > dayOfDate(act.now)) return refuse("in-future");
  await tx.projectMilestone.update({ where: { id: milestone.id }, data });
  await recordEvent(tx, act, { action, subjectKind: "project", subjectId: projectId, organisationId: milestone.organisationId, changes });
  return ok(null);
}

type Stored = { dueOn: Date; reachedOn: Date | null; droppedAt: Date | null };
type Change = { action: string; data: { dueOn?: Date; reachedOn?: Date; droppedAt?: Date; dropReason?: string }; changes: FieldChange[]; isDone: boolean };

/** What a step writes, and whether that is written already. */
function stepOf(form: Step, milestone: Stored, now: Date): Change {
  switch (form.intent) {
    case "reach-milestone":
      return { action: "milestone.reached", data: { reachedOn: dateOfDay(form.reachedOn) }, changes: [], isDone: isDay(milestone.reachedOn, form.reachedOn) };
    case "move-milestone": {
      const changes = [{ field: "dueOn", before: dayOfDate(milestone.dueOn), after: form.dueOn }];
      return { action: "milestone.moved", data: { dueOn: dateOfDay(form.dueOn) }, changes, isDone: isDay(milestone.dueOn, form.dueOn) };
    }
    case "drop-milestone":
      return { action: "milestone.dropped", data: { droppedAt: now, dropReason: form.reason }, changes: [], isDone: milestone.droppedAt !== null };
  }
}

function isDay(date: Date | null, day: Day): boolean {
  return date !== null && dayOfDate(date) === day;
}
