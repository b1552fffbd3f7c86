import { dateOfDay } from "../../../lib/day.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { Act } from "../../accounts/viewer.ts";

/** Ends a project today, for all who are still in it. */
export async function endProject(tx: Tx, act: Act, projectId: string, status: "closed" | "terminated"): Promise<void> {
  const endsOn = dateOfDay(await clusterDay(tx, act.now));
  await tx.project.update({ where: { id: projectId }, data: { status, endsOn } });
  await tx.projectPartner.updateMany({ where: { projectId, endsOn: null }, data: { endsOn } });
  await recordEvent(tx, act, { action: "project.ended", subjectKind: "project", subjectId: projectId, changes: [{ field: "status", before: "unknown", after: status }] });
  await bumpDataVersion(tx, "projects");
}
