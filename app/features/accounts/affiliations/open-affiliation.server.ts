import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { settleTasks } from "../tasks/settle-tasks.server.ts";
import { adminTaskKey } from "../tasks/task-kind.ts";
import type { Act, OrganisationRight } from "../viewer.ts";
import { orderedRights } from "./rights.ts";

export type NewAffiliation = { personId: string; organisationId: string; rights: readonly OrganisationRight[]; jobTitle?: string | null; startedAt?: Date; reason?: string | null };

/**
 * Joins a person to an organisation within the caller's transaction, which has locked the organisation and asked
 * whether the act is allowed. One open affiliation per person and organisation.
 */
export async function openAffiliation(tx: Tx, act: Act, input: NewAffiliation): Promise<Result<{ affiliationId: string }, "already-affiliated" | "no-rights" | "starts-later">> {
  const rights = orderedRights(input.rights);
  const startedAt = input.startedAt ?? act.now;
  if (rights.length === 0) return refuse("no-rights");
  if (startedAt > act.now) return refuse("starts-later");
  const open = await tx.affiliation.findFirst({ where: { personId: input.personId, organisationId: input.organisationId, endedAt: null }, select: { id: true } });
  if (open) return refuse("already-affiliated");
  const { id } = await tx.affiliation.create({
    data: {
      personId: input.personId,
      organisationId: input.organisationId,
      jobTitle: input.jobTitle || null,
      startedAt,
      rights: { create: rights.map((right) => ({ right, grantedAt: act.now })) },
    },
  });
  await recordEvent(tx, act, {
    action: "affiliation.started",
    subjectKind: "affiliation",
    subjectId: id,
    organisationId: input.organisationId,
    changes: [{ field: "rights", before: null, after: rights }],
    reason: input.reason,
  });
  if (rights.includes("admin")) await settleTasks(tx, adminTaskKey(input.organisationId), act.now);
  return ok({ affiliationId: id });
}
