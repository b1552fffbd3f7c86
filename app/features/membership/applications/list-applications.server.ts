import { type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { typeName } from "../types/membership-type.ts";
import { nameOfApplication } from "./application-subject.ts";

export type ApplicationRow = { applicationId: string; name: string; type: string; applicant: string; submittedAt: Date; dueOn: Day };

/** The applications that wait for a decision, the oldest first; nothing for who may not decide. */
export async function listApplications(viewer: Viewer): Promise<ApplicationRow[]> {
  if (!can(viewer, "membership.administer")) return [];
  const open = await db().membershipApplication.findMany({
    where: { state: { in: ["submitted", "under_review"] } },
    include: { type: true, organisation: true, applicant: { select: { name: true } } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
  return open.map((application) => ({
    applicationId: application.id,
    name: nameOfApplication(application),
    type: typeName(application.type.names, viewer.locale ?? "en"),
    applicant: application.applicant.name,
    submittedAt: application.submittedAt,
    dueOn: dayOfDate(application.dueOn),
  }));
}
