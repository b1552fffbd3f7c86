import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockOrganisation } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { organisationChanged } from "./organisation-changed.server.ts";

/** The office's decision whether an organisation is a member of the cluster. */
export function setMembership(act: Act, input: { organisationId: string; isMember: boolean; reason?: string | null }): Promise<Result<{ changed: boolean }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "standing.decide")) return refuse("not-found");
    if (!(await lockOrganisation(tx, input.organisationId))) return refuse("not-found");
    const { count } = await tx.organisation.updateMany({
      where: { id: input.organisationId, isMember: !input.isMember },
      data: { isMember: input.isMember, version: { increment: 1 } },
    });
    if (count === 0) return ok({ changed: false });
    await recordEvent(tx, act, {
      action: "organisation.membership-decided",
      subjectKind: "organisation",
      subjectId: input.organisationId,
      changes: [{ field: "isMember", before: !input.isMember, after: input.isMember }],
      reason: input.reason,
    });
    await organisationChanged(tx, input.organisationId);
    return ok({ changed: true });
  });
}
