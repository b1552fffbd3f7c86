import { type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import { affiliationWith, type Viewer } from "../../accounts/viewer.ts";
import { isOpen } from "./open-application.ts";

/** An organisation's name, and until when the office means to decide its application; null for who has nothing to do with it. */
export async function findOpenApplication(viewer: Viewer, organisationId: string): Promise<{ name: string; decideBy: Day | null } | null> {
  if (affiliationWith(viewer, organisationId) === null && !can(viewer, "membership.read")) return null;
  const organisation = await db().organisation.findUnique({
    where: { id: organisationId },
    select: { legalName: true, shortName: true, applications: { where: { state: isOpen }, select: { dueOn: true } } },
  });
  const [open] = organisation?.applications ?? [];
  return organisation && { name: organisation.shortName ?? organisation.legalName, decideBy: open ? dayOfDate(open.dueOn) : null };
}
