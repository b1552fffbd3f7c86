import { type Day, dayOfDate } from "../../../lib/day.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { nameOfApplication } from "./application-subject.ts";
import { isOpen } from "./open-application.ts";

export type ApplicationRow = { applicationId: string; name: string; type: string; applicant: string; submittedAt: Date; dueOn: Day };

/** The applications that wait for a decision, the oldest first; nothing for who may not decide. */
export async function listApplications(viewer: Viewer): Promise<ApplicationRow[]> {
  if (!can(viewer, "membership.administer")) return [];
  const open = await db().membershipApplication.findMany({
    where: { state: isOpen },
    include: { type: true, organisation: true, applicant: { select: { name: true } } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
  return open.map((application) => ({
    applicationId: application.id,
    name: nameOfApplication(application),
    type: nameIn(application.type.names, viewer.locale),
    applicant: application.applicant.name,
    submittedAt: application.submittedAt,
    dueOn: dayOfDate(application.dueOn),
  }));
}
