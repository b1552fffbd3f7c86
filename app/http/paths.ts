const withNext = (path: string, next?: string) => (next && next !== "/" ? `${path}?next=${encodeURIComponent(next)}` : path);

/** Every URL of the portal that code links to. */
export const paths = {
  home: () => "/",
  signIn: (next?: string) => withNext("/sign-in", next),
  signUp: () => "/sign-up",
  signOut: () => "/sign-out",
  checkMail: (about: "sign-up" | "reset" | "email") => `/check-your-mail?about=${about}`,
  verifyEmail: () => "/verify-email",
  forgottenPassword: () => "/forgotten-password",
  invitation: (token: string) => `/invitations/${token}`,
  secondFactor: (next?: string) => withNext("/sign-in/second-factor", next),
  secondFactorSetup: () => "/account/second-factor",
  account: () => "/account",
  accountEmail: () => "/account/email",
  accountPassword: () => "/account/password",
  accountSessions: () => "/account/sessions",
  recoveryCodes: () => "/account/second-factor/recovery-codes",
  newRecoveryCodes: () => "/account/second-factor/recovery-codes/new",
  removeSecondFactor: () => "/account/second-factor/removal",
  mailbox: () => "/mailbox",
  mailboxMail: (mailId: string) => `/mailbox/${mailId}`,
  directory: () => "/directory",
  providers: () => "/directory/providers",
  suppliers: () => "/directory/suppliers",
  directoryCsv: () => "/directory.csv",
  directoryJson: () => "/directory.json",
  sitemap: () => "/sitemap.xml",
  publicProfile: (slug: string) => `/directory/${slug}`,
  projects: () => "/projects",
  project: (projectId: string) => `/projects/${projectId}`,
  network: () => "/network",
  networkOf: (slug: string) => `/network?focus=${slug}`,
  networkFile: (name: string) => `/network/${name}`,
  myOrganisation: (organisationId: string) => `/organisations/${organisationId}`,
  organisationProfile: (organisationId: string, part?: string) => `/organisations/${organisationId}/profile${part && part !== "about" ? `/${part}` : ""}`,
  actingFor: () => "/acting-for",
  file: (fileId: string) => `/files/${fileId}`,
  appearance: () => "/appearance",
  imprint: () => "/imprint",
  privacy: () => "/privacy",
  office: () => "/office",
  officeOverview: () => "/office",
  officePeople: () => "/office/people",
  officeOrganisations: () => "/office/organisations",
  officeNewOrganisation: () => "/office/organisations/new",
  officeOrganisation: (organisationId: string) => `/office/organisations/${organisationId}`,
  officeOrganisationEdit: (organisationId: string) => `/office/organisations/${organisationId}/edit`,
  officeOrganisationPeople: (organisationId: string) => `/office/organisations/${organisationId}/people`,
  officeOrganisationNotes: (organisationId: string) => `/office/organisations/${organisationId}/notes`,
  officeOrganisationHistory: (organisationId: string) => `/office/organisations/${organisationId}/history`,
  officeMembershipDecision: (organisationId: string) => `/office/organisations/${organisationId}/membership`,
  officeOwnOffice: (organisationId: string) => `/office/organisations/${organisationId}/own-office`,
  officeSameOrganisation: (organisationId: string) => `/office/organisations/${organisationId}/other-entries`,
  officeStandingDecision: (organisationId: string) => `/office/organisations/${organisationId}/standing`,
  officeListingDecision: (organisationId: string) => `/office/organisations/${organisationId}/listing`,
  officeArchiving: (organisationId: string) => `/office/organisations/${organisationId}/archiving`,
  officeNewPerson: () => "/office/people/new",
  officePerson: (personId: string) => `/office/people/${personId}`,
  officePersonEdit: (personId: string) => `/office/people/${personId}/edit`,
  officePersonNotes: (personId: string) => `/office/people/${personId}/notes`,
  officePersonHistory: (personId: string) => `/office/people/${personId}/history`,
  officeSecondFactorReset: (personId: string) => `/office/people/${personId}/second-factor-reset`,
  officeDeactivation: (personId: string) => `/office/people/${personId}/deactivation`,
  officeNewAffiliation: (personId: string) => `/office/people/${personId}/affiliations/new`,
  officeInvitations: () => "/office/invitations",
  officeAuditOf: (actorId: string) => `/office/audit?actor=${actorId}`,
  affiliation: (affiliationId: string) => `/affiliations/${affiliationId}`,
  affiliationMove: (affiliationId: string) => `/affiliations/${affiliationId}/move`,
  organisationPeople: (organisationId: string) => `/organisations/${organisationId}/people`,
  search: () => "/search",
  officeImports: () => "/office/imports",
  officeNewImport: () => "/office/imports/new",
  officeProvidersImport: () => "/office/imports/providers",
  officeCordisImport: () => "/office/imports/cordis",
  officeImport: (runId: string) => `/office/imports/${runId}`,
  officeImportReading: (runId: string) => `/office/imports/${runId}/reading`,
  officeImportColumns: (runId: string) => `/office/imports/${runId}/columns`,
  officeImportInvitations: (runId: string) => `/office/imports/${runId}/invitations`,
  officeImportConsents: (runId: string) => `/office/imports/${runId}/consents`,
  officeMembersCsv: () => "/office/members.csv",
  officeTasks: () => "/office/tasks",
  officeVocabulary: (vocabulary?: string) => (vocabulary && vocabulary !== "service" ? `/office/vocabulary/${vocabulary}` : "/office/vocabulary"),
  officeVocabularyTerm: (termId: string) => `/office/vocabulary/terms/${termId}`,
  officeAudit: () => "/office/audit",
  officeMail: () => "/office/mail",
  officeMailOne: (mailId: string) => `/office/mail/${mailId}`,
  officeJobs: () => "/office/jobs",
  officeSettings: () => "/office/settings",
  officeSettingsLogo: () => "/office/settings/logo",
};

/**
 * A redirect target from outside, if it stays on this origin; else the fallback. Compared by parsed origin, before and
 * after: `/\evil.example` and `/.//evil.example` (whose path is `//evil.example`) do not pass.
 */
export function safeNext(next: string | null, fallback = "/"): string {
  if (!next) return fallback;
  const base = "http://portal.invalid";
  let target: URL;
  try {
    target = new URL(next, base);
  } catch {
    return fallback;
  }
  const path = target.pathname + target.search + target.hash;
  return target.origin === base && next.startsWith("/") && !path.startsWith("//") ? path : fallback;
}
