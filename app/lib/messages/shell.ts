/** Labels of the navigation. */
export const navigation = {
  home: "Home",
  directory: "Directory",
  projects: "Projects",
  network: "Network",
  impact: "Market",
  newsletters: "News",
  search: "Search",
  office: "Office",
  officeOverview: "Overview",
  officeInvitations: "Invitations",
  officePeople: "People",
  officeOrganisations: "Organisations",
  officeMembership: "Membership",
  officeInvoices: "Invoices",
  officeNewsletters: "Newsletters",
  officePortfolio: "Joint work",
  officeImpact: "Verdict",
  officeTasks: "Tasks",
  officeImports: "Imports",
  officeVocabulary: "Vocabulary",
  officeAudit: "Audit",
  officeMail: "Mail",
  officeJobs: "Jobs",
  officeSettings: "Settings",
  myOrganisation: "My organisation",
} as const;

/** Words around every page. */
export const shell = {
  unnamed: "Muster",
  skip: "Skip to content",
  mainNavigation: "Main",
  officeNavigation: "Office",
  menu: "Menu",
  account: "Account",
  signIn: "Sign in",
  signUp: "Sign up",
  signOut: "Sign out",
  signedInAs: (p: { name: string }) => `Signed in as ${p.name}`,
  actingFor: {
    label: "Acting for",
    state: (p: { organisation: string }) => `You are acting for ${p.organisation}.`,
    here: (p: { organisation: string }) => `On this page you act for ${p.organisation}.`,
    myself: "Myself only",
    nobody: "You act for yourself only.",
    change: "Change",
  },
  fictional: "This cluster is made up.",
  mailKept: "Mail is kept in the portal, not sent.",
  mailbox: "Open the mailbox",
  loading: "Loading",
  notifications: "Notifications",
  footer: { label: "About this portal", imprint: "Imprint", privacy: "Privacy", runsOn: "Runs on Muster" },
  theme: {
    title: "Appearance",
    lead: "How the portal looks on this device.",
    light: "Light",
    dark: "Dark",
    system: "As on my device",
    saved: "Appearance changed",
  },
} as const;

export const about = {
  imprint: "Imprint",
  privacy: "Privacy",
  none: { title: "Nothing here yet", body: "The office has not set up this portal yet." },
} as const;

type Problem = { title: string; body: string };

/** What went wrong, for the person in front of the screen. */
export const errorPages = {
  notFound: {
    title: "This page is not here",
    body: "The address may be mistyped or out of date, or the page may not be open to you.",
  },
  forbidden: { title: "You may not do this", body: "Your rights do not cover this. Ask the person who looks after your organisation’s account, or the cluster’s office." },
  tooMany: { title: "Too many tries", body: "Please wait a few minutes before you try again." },
  conflict: { title: "This has changed meanwhile", body: "Someone else was quicker. Go back, look at how things stand now, and try again." },
  gone: { title: "No longer listed", body: "This organisation was in the directory, and is not any more." },
  ours: { title: "Something went wrong on our side", body: "Nothing that you did caused it. Please try again in a moment." },
  request: (p: { requestId: string }) => `If you report this, please name the number ${p.requestId}.`,
  trySigningIn: "If you have an account, sign in first and then open the page again.",
  home: "Go to the home page",
  signIn: "Sign in",
} as const satisfies Record<string, Problem | string | ((p: { requestId: string }) => string)>;
