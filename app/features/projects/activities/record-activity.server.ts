import { dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actsFor } from "../speaks-for.ts";
import type { ActivityInput } from "./activity-form.ts";
import { isPromotional } from "./activity-kinds.ts";

type Problem = "not-found" | "not-members" | "own" | "in-future";

/**
 * Notes something that organisations did together outside of a project: a project of one day, with the hours of who notes
 * it. It counts as theirs alone until another of them adds its own hours. The same again is the same activity.
 */
export function recordActivity(act: Act, input: ActivityInput): Promise<Result<{ projectId: string }, Problem>> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person" || !actsFor(act, input.leaderId)) return refuse("not-found");
    // Twice the same form at once: the second waits here, and then finds the first.
    await tx.$queryRaw`select id from "Organisation" where id = ${input.leaderId}::uuid for update`;
    const problem = await problemWith(tx, act, input);
    if (problem) return refuse(problem);
    const known = await findSame(tx, input);
    if (known) return ok({ projectId: known });
    const projectId = await write(tx, act, input, act.by.viewer.personId);
    return ok({ projectId });
  });
}

async function problemWith(tx: Tx, act: Act, { leaderId, partnerIds, happenedOn, scopeId }: ActivityInput): Promise<Problem | null> {
  if (partnerIds.includes(leaderId)) return "own";
  if (happenedOn > dayOfDate(act.now)) return "in-future";
  if (scopeId && (await tx.marketScope.count({ where: { id: scopeId, retiredAt: null } })) === 0) return "not-found";
  const ids = [leaderId, ...new Set(partnerIds)];
  return (await tx.organisation.count({ where: { id: { in: ids }, isMember: true, archivedAt: null } })) === ids.length ? null : "not-members";
}

async function findSame(tx: Tx, { leaderId, title, happenedOn, kind }: ActivityInput): Promise<string | null> {
  const same = { title, activityKind: kind, startsOn: dateOfDay(happenedOn), partners: { some: { organisationId: leaderId, role: "coordinator" } } };
  return (await tx.project.findFirst({ where: same, select: { id: true } }))?.id ?? null;
}

async function write(tx: Tx, act: Act, { leaderId, kind, title, happenedOn, hours, partnerIds, scopeId }: ActivityInput, personId: string): Promise<string> {
  const on = dateOfDay(happenedOn);
  const partners = [{ organisationId: leaderId, role: "coordinator" }, ...[...new Set(partnerIds)].map((organisationId) => ({ organisationId, role: "participant" }))];
  const { id } = await tx.project.create({
    data: {
      ...{
        source: "portal",
        title,
        activityKind: kind,
        scopeId: scopeId ?? null,
        scopeNamedAt: scopeId ? act.now : null,
        status: "closed",
        startsOn: on,
        endsOn: on,
        createdAt: act.now,
      },
      partners: { create: partners.map((partner, index) => ({ ...partner, startsOn: on, endsOn: on, position: index + 1 })) },
      efforts: { create: [{ organisationId: leaderId, hours, isPromotion: isPromotional(kind), spentOn: on, recordedById: personId, recordedAt: act.now }] },
    },
  });
  await recordEvent(tx, act, { action: "activity.recorded", subjectKind: "project", subjectId: id, organisationId: leaderId });
  await bumpDataVersion(tx, "projects");
  return id;
}
