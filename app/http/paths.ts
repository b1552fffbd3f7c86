const withNext = (path: string, next?: string) => (next && next !== "/" ? `${path}?next=${encodeURIComponent(next)}` : path);

/** Every URL of the portal that code links to. */
export const paths = {
  home: () => "/",
  signIn: (next?: string) => withNext("/sign-in", next),
  signUp: () => "/sign-up",
  signOut: () => "/sign-out",
  forgottenPassword: () => "/forgotten-password",
  secondFactor: (next?: string) => withNext("/sign-in/second-factor", next),
  secondFactorSetup: () => "/account/second-factor",
  account: () => "/account",
  directory: () => "/directory",
  providers: () => "/directory/providers",
  suppliers: () => "/directory/suppliers",
  directoryCsv: () => "/directory.csv",
  directoryJson: () => "/directory.json",
  publicProfile: (slug: string) => `/directory/${slug}`,
  projects: () => "/projects",
  project: (projectId: string) => `/projects/${projectId}`,
  myOrganisation: (organisationId: string) => `/organisations/${organisationId}`,
  organisationProfile: (organisationId: string) => `/organisations/${organisationId}/profile`,
  actingFor: () => "/acting-for",
  file: (fileId: string) => `/files/${fileId}`,
  appearance: () => "/appearance",
  imprint: () => "/imprint",
  privacy: () => "/privacy",
  office: () => "/office",
  officePeople: () => "/office/people",
  officeOrganisations: () => "/office/organisations",
  officeTasks: () => "/office/tasks",
  officeVocabulary: (vocabulary?: string) => (vocabulary && vocabulary !== "service" ? `/office/vocabulary/${vocabulary}` : "/office/vocabulary"),
  officeVocabularyTerm: (termId: string) => `/office/vocabulary/terms/${termId}`,
  officeAudit: () => "/office/audit",
  officeMail: () => "/office/mail",
  officeJobs: () => "/office/jobs",
  officeSettings: () => "/office/settings",
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
