export type OfficeRole = "manager" | "treasurer" | "editor" | "data_steward" | "observer";
export type OrganisationRight = "admin" | "billing" | "voter" | "editor" | "project_lead" | "member";

/** Who besides the office may see a person's contact detail. */
export type PersonVisibility = "office" | "members";

export type ViewerAffiliation = { organisationId: string; organisationSlug: string; organisationName: string; isMember: boolean; rights: readonly OrganisationRight[] };

/** The signed-in person as rules see them: dated rows already reduced to what holds now. */
export type Viewer = {
  personId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  sessionId: string;
  locale: string | null;
  timeZone: string | null;
  officeRoles: readonly OfficeRole[];
  affiliations: readonly ViewerAffiliation[];
  /** The organisation that the person acts for in this session; always one of the affiliations. */
  actingForId: string | null;
  hasSecondFactor: boolean;
  secondFactorPassed: boolean;
};

/** Who does something, when, and within which request: the first argument of every operation that changes something. */
export type Act = {
  by: { kind: "person"; viewer: Viewer } | { kind: "system" } | { kind: "command-line" };
  now: Date;
  requestId: string | null;
};

/** Roles that see or change what a stolen password must not open. */
const rolesThatNeedSecondFactor: readonly OfficeRole[] = ["manager", "treasurer", "data_steward"];

export function needsSecondFactor(officeRoles: readonly OfficeRole[]): boolean {
  return officeRoles.some((role) => rolesThatNeedSecondFactor.includes(role));
}

/** The member organisations that somebody belongs to with a right of any kind: what members see, they see. */
export function memberAffiliations(viewer: Viewer | null): ViewerAffiliation[] {
  return viewer?.affiliations.filter(({ isMember, rights }) => isMember && rights.length > 0) ?? [];
}

export function affiliationWith(viewer: Viewer, organisationId: string): ViewerAffiliation | null {
  return viewer.affiliations.find((affiliation) => affiliation.organisationId === organisationId) ?? null;
}
