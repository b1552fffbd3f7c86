import { ok, type Result, refuse } from "../../../lib/result.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockOrganisation } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { organisationChanged } from "./organisation-changed.server.ts";

/**
 * Says which organisation is the cluster's own office, or that this one is not. There is one at most: naming another takes
 * the place of the one before.
 */
export function decideOwnOffice(act: Act, input: { organisationId: string; isOffice: boolean; reason?: string | null }): Promise<Result<{ changed: boolean }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "cluster.configure")) return refuse("not-found");
    if (!(await lockOrganisation(tx, input.organisationId))) return refuse("not-found");
    const offices = await tx.organisation.findMany({ where: { isOffice: true }, select: { id: true } });
    const isAlready = offices.some((office) => office.id === input.organisationId);
    if (isAlready === input.isOffice) return ok({ changed: false });
    const ended = input.isOffice ? offices.map((office) => office.id) : [input.organisationId];
    const changes = [...ended.map((id) => ({ id, isOffice: false })), ...(input.isOffice ? [{ id: input.organisationId, isOffice: true }] : [])];
    for (const { id, isOffice } of changes) {
      await tx.organisation.update({ where: { id }, data: { isOffice, version: { increment: 1 } } });
      await recordEvent(tx, act, {
        action: "organisation.office-decided",
        subjectKind: "organisation",
        subjectId: id,
        changes: [{ field: "isOffice", before: !isOffice, after: isOffice }],
        reason: input.reason,
      });
      await organisationChanged(tx, id);
    }
    await bumpDataVersion(tx, "projects");
    return ok({ changed: true });
  });
}
