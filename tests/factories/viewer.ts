import type { Act, OfficeRole, OrganisationRight, Viewer, ViewerAffiliation } from "../../app/features/accounts/viewer.ts";

/** A signed-in viewer who belongs nowhere, second factor passed; for rules and operations alike. */
export function viewerWith(overrides: Partial<Viewer> = {}): Viewer {
  return {
    personId: "00000000-0000-7000-8000-000000000001",
    name: "Vera Viewer",
    email: "vera@example.org",
    emailVerified: true,
    sessionId: "session",
    locale: null,
    timeZone: null,
    officeRoles: [],
    affiliations: [],
    actingForId: null,
    hasSecondFactor: true,
    secondFactorPassed: true,
    ...overrides,
  };
}

export function affiliationTo(organisationId: string, rights: OrganisationRight[], overrides: Partial<ViewerAffiliation> = {}): ViewerAffiliation {
  return { organisationId, organisationSlug: "organisation", organisationName: "Organisation", isMember: true, rights, ...overrides };
}

export function viewerIn(organisationId: string, rights: OrganisationRight[], overrides: Partial<Viewer> = {}): Viewer {
  return viewerWith({ affiliations: [affiliationTo(organisationId, rights)], actingForId: organisationId, ...overrides });
}

export function officeViewer(role: OfficeRole, overrides: Partial<Viewer> = {}): Viewer {
  return viewerWith({ officeRoles: [role], ...overrides });
}

export function actBy(viewer: Viewer, now = new Date("2026-03-10T09:00:00Z")): Act {
  return { by: { kind: "person", viewer }, now, requestId: "request-1" };
}
