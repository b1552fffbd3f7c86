import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actingPartner } from "./acting-partner.server.ts";

/** A partner notes the hours that it spent on a joint project, promotion apart. */
export function recordEffort(act: Act, input: { projectId: string; hours: number; isPromotion: boolean; spentOn: Day }): Promise<Result<null, "not-found" | "in-future">> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person") return refuse("not-found");
    const { viewer } = act.by;
    const organisationId = await actingPartner(tx, viewer, input.projectId);
    if (organisationId === null) return refuse("not-found");
    if (input.spentOn > dayOfDate(act.now)) return refuse("in-future");
    const { projectId, hours, isPromotion } = input;
    await tx.projectEffort.create({
      data: { projectId, organisationId, hours, isPromotion, spentOn: dateOfDay(input.spentOn), recordedById: viewer.personId, recordedAt: act.now },
    });
    await recordEvent(tx, act, { action: "effort.recorded", subjectKind: "project", subjectId: projectId, organisationId });
    return ok(null);
  });
}
