import { expect, test } from "vitest";
import { paths } from "../../http/paths.ts";
import { mainNavigation, officeNavigation } from "./navigation.ts";
import type { OfficeRole, Viewer } from "./viewer.ts";

const viewer = (overrides: Partial<Viewer> = {}): Viewer => ({
  personId: "p",
  name: "Person",
  email: "person@example.org",
  emailVerified: true,
  sessionId: "s",
  locale: null,
  timeZone: null,
  officeRoles: [],
  affiliations: [],
  actingForId: null,
  hasSecondFactor: true,
  secondFactorPassed: true,
  ...overrides,
});
const affiliation = (organisationId: string) => ({
  organisationId,
  organisationSlug: organisationId,
  organisationName: organisationId,
  isMember: true,
  rights: ["admin" as const],
});
const labels = (items: { label: string }[]) => items.map((item) => item.label);

test("a visitor sees home, the directory and the projects", () => {
  expect(labels(mainNavigation(null, paths))).toEqual(["Home", "Directory", "Projects", "News"]);
});

test("who is signed in may search", () => {
  expect(labels(mainNavigation(viewer(), paths))).toEqual(["Home", "Directory", "Projects", "News", "Search"]);
});

test("someone with an organisation finds it in the navigation, first of all the one they act for", () => {
  const items = mainNavigation(viewer({ affiliations: [affiliation("a"), affiliation("b")], actingForId: "b" }), paths);
  expect(items.at(-1)).toEqual({ label: "My organisation", to: paths.myOrganisation("b") });
  expect(mainNavigation(viewer({ affiliations: [affiliation("a")] }), paths).at(-1)?.to).toBe(paths.myOrganisation("a"));
});

test("only the office sees the office", () => {
  expect(labels(mainNavigation(viewer({ affiliations: [affiliation("a")] }), paths))).not.toContain("Office");
  expect(labels(mainNavigation(viewer({ officeRoles: ["observer"] }), paths))).toContain("Office");
});

test("a manager who has not passed the second factor does not see the office", () => {
  expect(labels(mainNavigation(viewer({ officeRoles: ["manager"], secondFactorPassed: false }), paths))).not.toContain("Office");
});

const officePages: [OfficeRole, string[]][] = [
  [
    "manager",
    [
      "Overview",
      "People",
      "Organisations",
      "Membership",
      "Invoices",
      "Newsletters",
      "Joint work",
      "Verdict",
      "Imports",
      "Invitations",
      "Tasks",
      "Vocabulary",
      "Audit",
      "Mail",
      "Jobs",
      "Settings",
    ],
  ],
  ["treasurer", ["Overview", "People", "Organisations", "Membership", "Invoices", "Joint work", "Tasks"]],
  ["editor", ["Overview", "People", "Organisations", "Membership", "Newsletters", "Joint work", "Imports", "Tasks", "Vocabulary"]],
  ["data_steward", ["Overview", "People", "Joint work", "Verdict", "Tasks", "Audit"]],
  ["observer", ["Overview", "Membership", "Joint work", "Audit"]],
];

test.each(officePages)("a %s sees these pages of the office", (role, expected) => {
  expect(labels(officeNavigation(viewer({ officeRoles: [role] }), paths))).toEqual(expected);
});

test("a visitor sees no page of the office", () => {
  expect(officeNavigation(null, paths)).toEqual([]);
});
