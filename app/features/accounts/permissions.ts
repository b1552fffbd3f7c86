import { type Act, affiliationWith, needsSecondFactor, type OfficeRole, type OrganisationRight, type Viewer } from "./viewer.ts";

/** What the office does for the whole cluster. */
const officeActions = {
  "cluster.configure": ["manager"],
  "office.appoint": ["manager"],
  "people.administer": ["manager"],
  "people.read": ["manager", "treasurer", "editor", "data_steward"],
  "organisations.administer": ["manager", "editor"],
  "organisations.read-internal": ["manager", "treasurer", "editor"],
  "notes.keep": ["manager", "treasurer", "editor", "data_steward"],
  "vocabulary.edit": ["manager", "editor"],
  "standing.decide": ["manager"],
  "audit.read": ["manager", "data_steward", "observer"],
  "jobs.administer": ["manager"],
  "mail.read-outbox": ["manager"],
  "network.read": ["manager", "treasurer", "editor", "data_steward", "observer"],
  "mail.send-again": ["manager"],
  "imports.run": ["manager", "editor"],
  "membership.administer": ["manager"],
  "membership.read": ["manager", "treasurer", "editor", "observer"],
  "dues.administer": ["manager", "treasurer"],
  "impact.administer": ["manager"],
  "impact.steward": ["data_steward"],
  "impact.read": ["manager", "treasurer", "editor", "data_steward", "observer"],
  "newsletters.write": ["manager", "editor"],
  "tasks.administer": ["manager", "treasurer", "editor", "data_steward"],
} as const satisfies Record<string, readonly OfficeRole[]>;

/** What a person does for one organisation, by the rights of the affiliation. */
const organisationActions = {
  "organisation.act-for": ["admin", "billing", "voter", "editor", "project_lead", "member"],
  "organisation.edit-profile": ["admin", "editor"],
  "organisation.consent-listing": ["admin"],
  "organisation.manage-people": ["admin"],
  "organisation.lead-projects": ["admin", "project_lead"],
  "organisation.apply": ["admin"],
  "organisation.report-numbers": ["admin", "editor"],
  "organisation.see-dues": ["admin", "billing"],
} as const satisfies Record<string, readonly OrganisationRight[]>;

/** Organisation actions that the office may do too, and by which office action. */
const officeInstead: Partial<Record<OrganisationAction, OfficeAction>> = {
  "organisation.edit-profile": "organisations.administer",
  "organisation.manage-people": "people.administer",
  "organisation.lead-projects": "organisations.administer",
  "organisation.see-dues": "dues.administer",
};

export type OfficeAction = keyof typeof officeActions;
export type OrganisationAction = keyof typeof organisationActions;
/** The rights of an affiliation with which an organisation's action is done. */
export function rightsFor(action: OrganisationAction): readonly OrganisationRight[] {
  return organisationActions[action];
}

export const allOfficeActions = Object.keys(officeActions) as OfficeAction[];
export const allOrganisationActions = Object.keys(organisationActions) as OrganisationAction[];

/**
 * Whether the viewer may do the action. Office actions take no subject; organisation actions take the organisation.
 * Office roles that need a second factor count only in sessions that passed it.
 */
export function can(viewer: Viewer | null, action: OfficeAction): boolean;
export function can(viewer: Viewer | null, action: OrganisationAction, organisationId: string): boolean;
export function can(viewer: Viewer | null, action: OfficeAction | OrganisationAction, organisationId?: string): boolean {
  if (!viewer) return false;
  if (action in officeActions) return effectiveRoles(viewer).some((role) => (officeActions[action as OfficeAction] as readonly OfficeRole[]).includes(role));
  if (organisationId === undefined) return false;
  const instead = officeInstead[action as OrganisationAction];
  if (instead && can(viewer, instead)) return true;
  const rights = affiliationWith(viewer, organisationId)?.rights ?? [];
  return rights.some((right) => (organisationActions[action as OrganisationAction] as readonly OrganisationRight[]).includes(right));
}

/** The office roles that count in this session. */
export function effectiveRoles(viewer: Viewer): readonly OfficeRole[] {
  return viewer.officeRoles.filter((role) => viewer.secondFactorPassed || !needsSecondFactor([role]));
}

export function isOffice(viewer: Viewer | null): boolean {
  return viewer !== null && effectiveRoles(viewer).length > 0;
}

/**
 * Whether the act may happen: asked by every operation that changes something. The command line (which only whoever
 * owns the server reaches) and the system (jobs, the first run) may do everything.
 */
export function mayAct(act: Act, action: OfficeAction): boolean;
export function mayAct(act: Act, action: OrganisationAction, organisationId: string): boolean;
export function mayAct(act: Act, action: OfficeAction | OrganisationAction, organisationId?: string): boolean {
  if (act.by.kind !== "person") return true;
  return organisationId === undefined ? can(act.by.viewer, action as OfficeAction) : can(act.by.viewer, action as OrganisationAction, organisationId);
}

/** The person who acts, or null where it is the system or the command line. */
export function actorId(act: Act): string | null {
  return act.by.kind === "person" ? act.by.viewer.personId : null;
}
