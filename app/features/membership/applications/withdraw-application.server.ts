import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import { settleTasks } from "../../accounts/tasks/settle-tasks.server.ts";
import { applicationTaskKey } from "../../accounts/tasks/task-kind.ts";
import type { Act } from "../../accounts/viewer.ts";
import { isOpen } from "./open-application.ts";

/** The organisation takes its application back before it is decided. It may apply again. Done already, it changes nothing. */
export function withdrawApplication(act: Act, { organisationId }: { organisationId: string }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "organisation.apply", organisationId)) return refuse("not-found");
    const open = await tx.membershipApplication.findFirst({ where: { organisationId, state: isOpen }, select: { id: true } });
    if (!open) return ok(null);
    const { count } = await tx.membershipApplication.updateMany({
      where: { id: open.id, state: isOpen },
      data: { state: "withdrawn", decidedAt: act.now },
    });
    if (count === 0) return ok(null);
    await recordEvent(tx, act, { action: "application.withdrawn", subjectKind: "application", subjectId: open.id, organisationId });
    await settleTasks(tx, applicationTaskKey(open.id), act.now);
    return ok(null);
  });
}
