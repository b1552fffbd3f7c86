import { officeRoles, type ViewerName, viewers } from "./access-world.ts";

/** What a viewer meets: the page, the sign-in page, a redirect to somewhere else, or 404 (which also says "not yours"). */
export type Door = "open" | "sign-in" | "elsewhere" | "not-found";
type Doors = Record<ViewerName, Door>;
type Row = { doors: Doors; actionDoors?: Doors; params?: Record<string, string> };

const all = (door: Door): Doors => Object.fromEntries(viewers.map((viewer) => [viewer, door])) as Doors;
const everyone: Row = { doors: all("open") };
const nobody: Row = { doors: all("not-found") };

/** Open to these, 404 to everyone else who is signed in, the sign-in page to anonymous visitors. */
const only = (...open: ViewerName[]): Row => ({
  doors: { ...all("not-found"), anonymous: "sign-in", ...Object.fromEntries(open.map((viewer) => [viewer, "open"])) } as Doors,
});
const signedIn = only(...viewers.filter((viewer) => viewer !== "anonymous"));

const administersOrganisations = only("manager", "editor");
const readsOrganisations = only("manager", "treasurer", "editor");
const readsPeople = only("manager", "treasurer", "editor", "data_steward");
const managersOnly = only("manager");
const membersAndOffice = only("adminOfA", "memberOfA", "adminOfB", ...officeRoles);
const ofA = only("adminOfA", "memberOfA");
const editsA = only("adminOfA", "manager", "editor");
const withSecondFactor = only(...officeRoles);
const link: Row = { doors: all("open"), params: { token: "no-such-token" } };

/** Every route file, and what each viewer meets there. A new route without a row fails the access test. */
export const accessTable: Record<string, Row> = {
  "routes/home.tsx": everyone,
  "routes/search.tsx": everyone,
  // The access world is set up; tests/routes/set-up.test.ts opens the page of one that is not.
  "routes/set-up/set-up.tsx": { ...nobody, params: { token: "no-such-link" } },
  "routes/account/sign-in.tsx": { doors: { ...all("elsewhere"), anonymous: "open" } },
  "routes/account/sign-out.tsx": everyone,
  "routes/account/sign-up.tsx": { doors: { ...all("elsewhere"), anonymous: "open" } },
  "routes/account/second-factor-sign-in.tsx": { doors: { ...all("elsewhere"), anonymous: "sign-in" } },
  // An address without a page of its own: its form stands on every page.
  "routes/account/acting-for.tsx": { doors: { ...all("elsewhere"), anonymous: "sign-in" } },
  "routes/account/check-mail.tsx": everyone,
  "routes/account/verify-email.tsx": everyone,
  "routes/account/forgotten-password.tsx": everyone,
  // A link from a mail opens for whoever holds its token; without one the page says so and changes nothing.
  "routes/account/verify-email-link.tsx": link,
  "routes/account/change-email-link.tsx": link,
  "routes/account/reset-password.tsx": link,
  "routes/account/invitation.tsx": link,
  "routes/account/account.tsx": signedIn,
  "routes/account/email.tsx": signedIn,
  "routes/account/password.tsx": signedIn,
  "routes/account/sessions.tsx": signedIn,
  "routes/account/second-factor.tsx": signedIn,
  "routes/account/recovery-codes.tsx": withSecondFactor,
  "routes/account/new-recovery-codes.tsx": { doors: { ...all("elsewhere"), anonymous: "sign-in" } },
  "routes/account/second-factor-removal.tsx": withSecondFactor,

  // Open in the demo only, which the access world is not.
  "routes/mailbox/mailbox.tsx": nobody,
  "routes/mailbox/mail.tsx": nobody,

  "routes/directory/list.tsx": everyone,
  // Clinic A is not published: its own people and the office see it, its rival sees what members see.
  "routes/directory/profile.tsx": { doors: { ...all("open"), anonymous: "not-found", registered: "not-found" } },
  "routes/directory/export-csv.ts": everyone,
  "routes/directory/export-json.ts": everyone,
  "routes/directory/sitemap.ts": everyone,
  "routes/directory/robots.ts": everyone,

  "routes/initiatives/list.tsx": { ...membersAndOffice, actionDoors: managersOnly.doors },
  "routes/initiatives/new.tsx": only("adminOfA", "adminOfB"),
  "routes/initiatives/activity.tsx": only("adminOfA", "adminOfB"),
  "routes/initiatives/activity-calendar.tsx": only("adminOfA", "adminOfB"),
  "routes/initiatives/initiative.tsx": membersAndOffice,
  "routes/initiatives/edit.tsx": only("adminOfA"),
  "routes/newsletters/list.tsx": everyone,
  "routes/newsletters/rss.ts": everyone,
  "routes/newsletters/issue.tsx": { doors: { ...membersAndOffice.doors, anonymous: "not-found" } },
  // Links from mails: who holds one needs no session, and one that is none of ours says so.
  "routes/newsletters/confirm.tsx": link,
  "routes/newsletters/own.tsx": link,
  "routes/newsletters/one-click.ts": { doors: all("elsewhere"), params: { token: "no-such-token" } },
  "routes/account/newsletters.tsx": signedIn,
  "routes/office/newsletters/list.tsx": administersOrganisations,
  "routes/office/newsletters/consents-csv.ts": administersOrganisations,
  "routes/office/newsletters/issue.tsx": administersOrganisations,
  "routes/office/newsletters/preview.tsx": administersOrganisations,
  // Signed by the mail vendor; without a secret to check that with it is not there.
  "routes/hooks/resend.ts": nobody,
  "routes/hooks/stripe.ts": nobody,
  // The world's invoice is a payment notice of a Portuguese seller, so it is no e-invoice for anybody; tests/routes/e-invoice.test.ts has one.
  "routes/organisations/e-invoice.ts": { doors: { ...all("not-found"), anonymous: "sign-in" }, params: { format: "ubl" } },
  "routes/office/membership/e-invoice.ts": { doors: { ...all("not-found"), anonymous: "sign-in" }, params: { format: "ubl" } },
  // Who has the address of a checkout may pay it; there is none in the world of this test. tests/routes/card-payments.test.ts has one.
  "routes/sandbox/payment.tsx": { ...nobody, params: { checkoutId: "cs_test_none" } },
  "routes/projects/list.tsx": everyone,
  "routes/projects/project.tsx": {
    doors: { ...all("open"), anonymous: "not-found", registered: "not-found" },
    actionDoors: { ...all("open"), anonymous: "sign-in", registered: "not-found" },
  },

  // Members see their own part of it; tests/routes/network.test.ts says which.
  "routes/network/network.tsx": only("adminOfA", "memberOfA", "adminOfB", ...officeRoles),
  "routes/network/file.ts": { ...only("adminOfA", "memberOfA", "adminOfB", ...officeRoles), params: { file: "ties.csv" } },

  "routes/organisations/people.tsx": { ...ofA, actionDoors: only("adminOfA").doors },
  "routes/affiliations/affiliation.tsx": only("adminOfA", "memberOfA", "manager"),
  "routes/affiliations/move.tsx": managersOnly,

  "routes/office/overview.tsx": only(...officeRoles),
  "routes/office/organisations/list.tsx": readsOrganisations,
  "routes/office/organisations/new.tsx": administersOrganisations,
  "routes/office/organisations/about.tsx": readsOrganisations,
  "routes/office/organisations/edit.tsx": administersOrganisations,
  "routes/office/organisations/people.tsx": { ...readsOrganisations, actionDoors: managersOnly.doors },
  "routes/office/organisations/notes.tsx": readsOrganisations,
  "routes/office/organisations/history.tsx": managersOnly,
  "routes/office/organisations/membership.tsx": managersOnly,
  "routes/office/organisations/own-office.tsx": managersOnly,
  "routes/office/organisations/other-entries.tsx": administersOrganisations,
  "routes/office/organisations/standing.tsx": managersOnly,
  "routes/office/organisations/listing.tsx": administersOrganisations,
  "routes/office/organisations/archiving.tsx": administersOrganisations,
  "routes/office/people/list.tsx": readsPeople,
  "routes/office/people/new.tsx": managersOnly,
  "routes/office/people/about.tsx": { ...readsPeople, actionDoors: managersOnly.doors },
  "routes/office/people/edit.tsx": managersOnly,
  "routes/office/people/notes.tsx": readsPeople,
  "routes/office/people/history.tsx": only("manager", "data_steward"),
  "routes/office/people/second-factor-reset.tsx": managersOnly,
  "routes/office/people/deactivation.tsx": managersOnly,
  "routes/office/people/new-affiliation.tsx": managersOnly,
  "routes/office/invitations.tsx": managersOnly,
  "routes/office/imports/list.tsx": administersOrganisations,
  "routes/office/imports/new.tsx": administersOrganisations,
  "routes/office/imports/cordis.tsx": administersOrganisations,
  "routes/office/imports/run.tsx": administersOrganisations,
  "routes/office/imports/reading.tsx": administersOrganisations,
  "routes/office/imports/columns.tsx": administersOrganisations,
  "routes/office/imports/invitations.tsx": managersOnly,
  "routes/office/imports/consents.tsx": administersOrganisations,
  "routes/office/imports/export-members.ts": administersOrganisations,
  "routes/office/tasks.tsx": only("manager", "treasurer", "editor", "data_steward"),
  "routes/office/audit.tsx": only("manager", "data_steward", "observer"),
  "routes/office/jobs.tsx": managersOnly,
  "routes/office/mail.tsx": managersOnly,
  "routes/office/mail-one.tsx": managersOnly,
  "routes/office/settings.tsx": managersOnly,
  "routes/office/settings-logo.tsx": managersOnly,
  "routes/office/vocabulary.tsx": administersOrganisations,
  "routes/office/vocabulary-term.tsx": administersOrganisations,

  "routes/membership/apply.tsx": signedIn,
  "routes/organisations/membership.tsx": { ...only("adminOfA", "memberOfA", "manager", "treasurer", "editor", "observer"), actionDoors: only("adminOfA").doors },
  "routes/organisations/invoice.tsx": only("adminOfA", "manager", "treasurer"),
  "routes/organisations/invoice-pdf.ts": only("adminOfA", "manager", "treasurer"),
  "routes/office/membership/list.tsx": only("manager", "treasurer", "editor", "observer"),
  "routes/office/membership/type-list.tsx": managersOnly,
  "routes/office/membership/type.tsx": managersOnly,
  "routes/office/membership/application.tsx": managersOnly,
  "routes/office/membership/membership.tsx": { ...only("manager", "treasurer", "editor", "observer"), actionDoors: managersOnly.doors },
  "routes/office/membership/invoices.tsx": only("manager", "treasurer"),
  "routes/office/membership/journal-csv.ts": only("manager", "treasurer"),
  "routes/office/membership/coming-dues.tsx": only("manager", "treasurer"),
  "routes/office/membership/bank.tsx": only("manager", "treasurer"),
  "routes/office/membership/dues-settings.tsx": only("manager", "treasurer"),
  "routes/office/membership/invoice.tsx": only("manager", "treasurer"),
  "routes/office/membership/invoice-pdf.ts": only("manager", "treasurer"),

  "routes/impact/impact.tsx": only("adminOfA", "memberOfA", "adminOfB", ...officeRoles),
  "routes/impact/scorecard.tsx": only("adminOfA", "memberOfA", "adminOfB", ...officeRoles),
  "routes/impact/what-if.tsx": everyone,
  "routes/impact/badge-svg.ts": everyone,
  "routes/impact/scope.tsx": only("adminOfA", "memberOfA", "adminOfB", ...officeRoles),
  "routes/impact/verdict-json.ts": only("adminOfA", "memberOfA", "adminOfB", ...officeRoles),
  "routes/impact/report-pdf.ts": only(...officeRoles),
  "routes/impact/method.tsx": everyone,
  "routes/impact/intake-sheet.tsx": everyone,
  "routes/organisations/numbers.tsx": only("adminOfA"),
  "routes/office/portfolio.tsx": only(...officeRoles),
  "routes/office/impact/list.tsx": only("manager", "data_steward"),
  "routes/office/impact/new-scope.tsx": managersOnly,
  "routes/office/impact/scope.tsx": only("manager", "data_steward"),
  "routes/office/impact/market-file.tsx": managersOnly,
  "routes/office/impact/round.tsx": only("data_steward"),

  "routes/about/imprint.tsx": everyone,
  "routes/about/privacy.tsx": everyone,
  "routes/about/appearance.tsx": everyone,

  "routes/organisations/overview.tsx": { ...only("adminOfA", "memberOfA", "manager", "treasurer", "editor"), actionDoors: only("adminOfA").doors },
  "routes/organisations/profile.tsx": editsA,
  "routes/organisations/profile-about.tsx": editsA,
  "routes/organisations/profile-offer.tsx": editsA,
  "routes/organisations/profile-sites.tsx": editsA,
  "routes/organisations/profile-accreditations.tsx": editsA,
  "routes/organisations/profile-contacts.tsx": editsA,
  "routes/organisations/profile-facts.tsx": editsA,
  "routes/organisations/profile-logo.tsx": editsA,
  "routes/organisations/profile-visibility.tsx": editsA,

  // The access world's file is nobody's logo; tests/routes/files.test.ts has the rest.
  "routes/files.ts": nobody,
  "routes/not-found.tsx": nobody,
};
