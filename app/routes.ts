import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: every URL, in order. */
export default [
  index("routes/home.tsx"),
  route("search", "routes/search.tsx"),

  // The first run
  route("setup/:token", "routes/set-up/set-up.tsx"),

  // Signing in, and one's own account
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/second-factor", "routes/account/second-factor-sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("sign-up", "routes/account/sign-up.tsx"),
  route("check-your-mail", "routes/account/check-mail.tsx"),
  route("verify-email", "routes/account/verify-email.tsx"),
  route("verify-email/:token", "routes/account/verify-email-link.tsx"),
  route("forgotten-password", "routes/account/forgotten-password.tsx"),
  route("reset-password/:token", "routes/account/reset-password.tsx"),
  route("change-email/:token", "routes/account/change-email-link.tsx"),
  route("invitations/:token", "routes/account/invitation.tsx"),
  route("account", "routes/account/account.tsx"),
  route("account/email", "routes/account/email.tsx"),
  route("account/password", "routes/account/password.tsx"),
  route("account/sessions", "routes/account/sessions.tsx"),
  route("account/second-factor", "routes/account/second-factor.tsx"),
  route("account/second-factor/recovery-codes", "routes/account/recovery-codes.tsx"),
  route("account/second-factor/recovery-codes/new", "routes/account/new-recovery-codes.tsx"),
  route("account/second-factor/removal", "routes/account/second-factor-removal.tsx"),

  // Mail that the portal wrote
  route("office/mail", "routes/office/mail.tsx"),
  route("office/mail/:mailId", "routes/office/mail-one.tsx"),
  route("mailbox", "routes/mailbox/mailbox.tsx"),
  route("mailbox/:mailId", "routes/mailbox/mail.tsx"),

  // The directories
  route("directory", "routes/directory/list.tsx", { id: "directory-all" }),
  route("directory/providers", "routes/directory/list.tsx", { id: "directory-providers" }),
  route("directory/suppliers", "routes/directory/list.tsx", { id: "directory-suppliers" }),
  route("directory/:slug", "routes/directory/profile.tsx"),
  route("directory.csv", "routes/directory/export-csv.ts"),
  route("directory.json", "routes/directory/export-json.ts"),
  route("sitemap.xml", "routes/directory/sitemap.ts"),
  route("robots.txt", "routes/directory/robots.ts"),

  // Joint projects
  route("projects", "routes/projects/list.tsx"),
  route("projects/:projectId", "routes/projects/project.tsx"),

  // What members propose to do together
  route("initiatives", "routes/initiatives/list.tsx"),
  route("initiatives/activity", "routes/initiatives/activity.tsx"),
  route("initiatives/activity/calendar", "routes/initiatives/activity-calendar.tsx"),
  route("initiatives/new", "routes/initiatives/new.tsx"),
  route("initiatives/:initiativeId", "routes/initiatives/initiative.tsx"),
  route("initiatives/:initiativeId/edit", "routes/initiatives/edit.tsx"),

  // Who works with whom
  route("network", "routes/network/network.tsx"),
  route("network/:file", "routes/network/file.ts"),

  // For which organisation one acts; people of an organisation
  route("acting-for", "routes/account/acting-for.tsx"),
  route("organisations/:organisationId/people", "routes/organisations/people.tsx"),
  route("affiliations/:affiliationId", "routes/affiliations/affiliation.tsx"),
  route("affiliations/:affiliationId/move", "routes/affiliations/move.tsx"),

  // The office
  route("office", "routes/office/overview.tsx"),
  route("office/organisations", "routes/office/organisations/list.tsx"),
  route("office/organisations/new", "routes/office/organisations/new.tsx"),
  route("office/organisations/:organisationId", "routes/office/organisations/about.tsx"),
  route("office/organisations/:organisationId/edit", "routes/office/organisations/edit.tsx"),
  route("office/organisations/:organisationId/people", "routes/office/organisations/people.tsx"),
  route("office/organisations/:organisationId/notes", "routes/office/organisations/notes.tsx"),
  route("office/organisations/:organisationId/history", "routes/office/organisations/history.tsx"),
  route("office/organisations/:organisationId/membership", "routes/office/organisations/membership.tsx"),
  route("office/organisations/:organisationId/own-office", "routes/office/organisations/own-office.tsx"),
  route("office/organisations/:organisationId/other-entries", "routes/office/organisations/other-entries.tsx"),
  route("office/organisations/:organisationId/standing", "routes/office/organisations/standing.tsx"),
  route("office/organisations/:organisationId/listing", "routes/office/organisations/listing.tsx"),
  route("office/organisations/:organisationId/archiving", "routes/office/organisations/archiving.tsx"),
  route("office/people", "routes/office/people/list.tsx"),
  route("office/people/new", "routes/office/people/new.tsx"),
  route("office/people/:personId", "routes/office/people/about.tsx"),
  route("office/people/:personId/edit", "routes/office/people/edit.tsx"),
  route("office/people/:personId/notes", "routes/office/people/notes.tsx"),
  route("office/people/:personId/history", "routes/office/people/history.tsx"),
  route("office/people/:personId/second-factor-reset", "routes/office/people/second-factor-reset.tsx"),
  route("office/people/:personId/deactivation", "routes/office/people/deactivation.tsx"),
  route("office/people/:personId/affiliations/new", "routes/office/people/new-affiliation.tsx"),
  route("office/invitations", "routes/office/invitations.tsx"),
  route("office/imports", "routes/office/imports/list.tsx"),
  route("office/imports/new", "routes/office/imports/new.tsx", { id: "import-members" }),
  route("office/imports/providers", "routes/office/imports/new.tsx", { id: "import-providers" }),
  route("office/imports/cordis", "routes/office/imports/cordis.tsx"),
  route("office/imports/:runId", "routes/office/imports/run.tsx"),
  route("office/imports/:runId/reading", "routes/office/imports/reading.tsx"),
  route("office/imports/:runId/columns", "routes/office/imports/columns.tsx"),
  route("office/imports/:runId/invitations", "routes/office/imports/invitations.tsx"),
  route("office/imports/:runId/consents", "routes/office/imports/consents.tsx"),
  route("office/members.csv", "routes/office/imports/export-members.ts"),
  route("office/tasks", "routes/office/tasks.tsx"),
  route("office/audit", "routes/office/audit.tsx"),
  route("office/jobs", "routes/office/jobs.tsx"),
  route("office/settings", "routes/office/settings.tsx"),
  route("office/settings/logo", "routes/office/settings-logo.tsx"),

  // Membership and dues
  route("membership/apply", "routes/membership/apply.tsx"),
  route("organisations/:organisationId/membership", "routes/organisations/membership.tsx"),
  route("organisations/:organisationId/invoices/:invoiceId", "routes/organisations/invoice.tsx"),
  route("organisations/:organisationId/invoices/:invoiceId/invoice.pdf", "routes/organisations/invoice-pdf.ts"),
  route("office/membership", "routes/office/membership/list.tsx"),
  route("office/membership/types", "routes/office/membership/type-list.tsx"),
  route("office/membership/types/new", "routes/office/membership/type.tsx", { id: "membership-type-new" }),
  route("office/membership/types/:typeId", "routes/office/membership/type.tsx", { id: "membership-type-edit" }),
  route("office/membership/applications/:applicationId", "routes/office/membership/application.tsx"),
  route("office/membership/:membershipId", "routes/office/membership/membership.tsx"),
  route("office/invoices", "routes/office/membership/invoices.tsx"),
  route("office/invoices/coming", "routes/office/membership/coming-dues.tsx"),
  route("office/invoices/bank", "routes/office/membership/bank.tsx"),
  route("office/invoices/settings", "routes/office/membership/dues-settings.tsx"),
  route("office/invoices/journal.csv", "routes/office/membership/journal-csv.ts"),
  route("office/invoices/:invoiceId", "routes/office/membership/invoice.tsx"),
  route("office/invoices/:invoiceId/invoice.pdf", "routes/office/membership/invoice-pdf.ts"),
  route("organisations/:organisationId/invoices/:invoiceId/e-invoice/:format", "routes/organisations/e-invoice.ts"),
  route("office/invoices/:invoiceId/e-invoice/:format", "routes/office/membership/e-invoice.ts"),
  route("hooks/stripe", "routes/hooks/stripe.ts"),
  route("sandbox/payments/:checkoutId", "routes/sandbox/payment.tsx"),

  // Does the cluster grow its market?
  route("impact", "routes/impact/impact.tsx"),
  route("impact/intake-sheet", "routes/impact/intake-sheet.tsx"),
  route("impact/method", "routes/impact/method.tsx"),
  route("impact/scorecard", "routes/impact/scorecard.tsx"),
  route("impact/what-if", "routes/impact/what-if.tsx"),
  route("impact/report.pdf", "routes/impact/report-pdf.ts"),
  route("impact/verdicts/:verdictId/verdict.json", "routes/impact/verdict-json.ts"),
  route("impact/:scopeId", "routes/impact/scope.tsx"),
  route("impact/:scopeId/answer.svg", "routes/impact/badge-svg.ts"),
  route("organisations/:organisationId/numbers", "routes/organisations/numbers.tsx"),
  route("office/portfolio", "routes/office/portfolio.tsx"),
  route("office/impact", "routes/office/impact/list.tsx"),
  route("office/impact/new", "routes/office/impact/new-scope.tsx"),
  route("office/impact/rounds/:roundId", "routes/office/impact/round.tsx"),
  route("office/impact/:scopeId", "routes/office/impact/scope.tsx"),
  route("office/impact/:scopeId/market-file", "routes/office/impact/market-file.tsx"),

  // Newsletters
  route("newsletters", "routes/newsletters/list.tsx"),
  route("newsletters.xml", "routes/newsletters/rss.ts"),
  route("newsletters/confirm/:token", "routes/newsletters/confirm.tsx"),
  route("newsletters/own/:token", "routes/newsletters/own.tsx"),
  route("newsletters/one-click/:token", "routes/newsletters/one-click.ts"),
  route("newsletters/:issueId", "routes/newsletters/issue.tsx"),
  route("account/newsletters", "routes/account/newsletters.tsx"),
  route("office/newsletters", "routes/office/newsletters/list.tsx"),
  route("office/newsletters/consents.csv", "routes/office/newsletters/consents-csv.ts"),
  route("office/newsletters/:issueId", "routes/office/newsletters/issue.tsx"),
  route("office/newsletters/:issueId/preview", "routes/office/newsletters/preview.tsx"),
  route("hooks/resend", "routes/hooks/resend.ts"),

  // About the portal
  route("imprint", "routes/about/imprint.tsx"),
  route("privacy", "routes/about/privacy.tsx"),
  route("appearance", "routes/about/appearance.tsx"),

  // An organisation, seen by its own people
  route("organisations/:organisationId", "routes/organisations/overview.tsx"),
  route("organisations/:organisationId/profile", "routes/organisations/profile.tsx", [
    index("routes/organisations/profile-about.tsx"),
    route("offer", "routes/organisations/profile-offer.tsx"),
    route("sites", "routes/organisations/profile-sites.tsx"),
    route("accreditations", "routes/organisations/profile-accreditations.tsx"),
    route("contacts", "routes/organisations/profile-contacts.tsx"),
    route("facts", "routes/organisations/profile-facts.tsx"),
    route("logo", "routes/organisations/profile-logo.tsx"),
    route("visibility", "routes/organisations/profile-visibility.tsx"),
  ]),

  // The office: vocabulary
  route("office/vocabulary/terms/:termId", "routes/office/vocabulary-term.tsx"),
  route("office/vocabulary/:vocabulary?", "routes/office/vocabulary.tsx"),

  // Stored files
  route("files/:fileId", "routes/files.ts"),

  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
