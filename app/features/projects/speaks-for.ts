import { can } from "../accounts/permissions.ts";
import { type Act, affiliationWith, type Viewer } from "../accounts/viewer.ts";

/** Whether a person leads an organisation's projects themselves, not as the office: what two sides agree on, nobody else says for them. */
export function speaksFor(viewer: Viewer, organisationId: string): boolean {
  return affiliationWith(viewer, organisationId) !== null && can(viewer, "organisation.lead-projects", organisationId);
}

/** The same for whoever acts; the command line and the system may do everything. */
export function actsFor(act: Act, organisationId: string): boolean {
  return act.by.kind !== "person" || speaksFor(act.by.viewer, organisationId);
}
