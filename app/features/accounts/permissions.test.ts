import { expect, test } from "vitest";
import { actBy, affiliationTo, viewerWith } from "../../../tests/factories/viewer.ts";
import { actorId, allOfficeActions, allOrganisationActions, can, isOffice, mayAct, type OfficeAction, type OrganisationAction } from "./permissions.ts";
import type { OfficeRole, OrganisationRight } from "./viewer.ts";

const roles: OfficeRole[] = ["manager", "treasurer", "editor", "data_steward", "observer"];
const rights: OrganisationRight[] = ["admin", "billing", "voter", "editor", "project_lead", "member"];
const withoutSecondFactor: OfficeRole[] = ["editor", "observer"];

// Who may, written out a second time on purpose: a change of the rules must be made twice.
const office: Record<OfficeAction, OfficeRole[]> = {
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
};

const organisation: Record<OrganisationAction, { rights: OrganisationRight[]; office: OfficeRole[] }> = {
  "organisation.act-for": { rights: ["admin", "billing", "voter", "editor", "project_lead", "member"], office: [] },
  "organisation.edit-profile": { rights: ["admin", "editor"], office: ["manager", "editor"] },
  "organisation.consent-listing": { rights: ["admin"], office: [] },
  "organisation.manage-people": { rights: ["admin"], office: ["manager"] },
  "organisation.lead-projects": { rights: ["admin", "project_lead"], office: ["manager", "editor"] },
  "organisation.apply": { rights: ["admin"], office: [] },
  "organisation.report-numbers": { rights: ["admin", "editor"], office: [] },
  "organisation.see-dues": { rights: ["admin", "billing"], office: ["manager", "treasurer"] },
};

test("the table names every action", () => {
  expect(Object.keys(office).sort()).toEqual([...allOfficeActions].sort());
  expect(Object.keys(organisation).sort()).toEqual([...allOrganisationActions].sort());
});

test.each(allOfficeActions.flatMap((action) => roles.map((role) => ({ action, role }))))("$action by $role", ({ action, role }) => {
  const may = office[action].includes(role);
  expect(can(viewerWith({ officeRoles: [role] }), action)).toBe(may);
  expect(can(viewerWith({ officeRoles: [role], secondFactorPassed: false }), action)).toBe(may && withoutSecondFactor.includes(role));
});

test.each(allOfficeActions.flatMap((action) => rights.map((right) => ({ action, right }))))("$action is never opened by the organisation right $right", ({ action, right }) => {
  expect(can(viewerWith({ affiliations: [affiliationTo("a", [right])] }), action)).toBe(false);
});

test.each(allOrganisationActions.flatMap((action) => rights.map((right) => ({ action, right }))))("$action by $right", ({ action, right }) => {
  for (const secondFactorPassed of [true, false]) {
    const viewer = viewerWith({ affiliations: [affiliationTo("a", [right]), affiliationTo("c", [])], secondFactorPassed });
    expect(can(viewer, action, "a")).toBe(organisation[action].rights.includes(right));
    expect(can(viewer, action, "b")).toBe(false);
    expect(can(viewer, action, "c")).toBe(false);
  }
});

test.each(allOrganisationActions.flatMap((action) => roles.map((role) => ({ action, role }))))("$action by the office role $role", ({ action, role }) => {
  const may = organisation[action].office.includes(role);
  expect(can(viewerWith({ officeRoles: [role] }), action, "a")).toBe(may);
  expect(can(viewerWith({ officeRoles: [role], secondFactorPassed: false }), action, "a")).toBe(may && withoutSecondFactor.includes(role));
});

test("nobody and a person without role or right may nothing", () => {
  for (const action of allOfficeActions) for (const viewer of [null, viewerWith()]) expect(can(viewer, action)).toBe(false);
  for (const action of allOrganisationActions) for (const viewer of [null, viewerWith()]) expect(can(viewer, action, "a")).toBe(false);
});

test("an organisation action without an organisation is refused, whatever the rights", () => {
  const unscoped = can as (viewer: unknown, action: string) => boolean;
  for (const action of allOrganisationActions) expect(unscoped(viewerWith({ officeRoles: roles, affiliations: [affiliationTo("a", rights)] }), action)).toBe(false);
});

test("a role that needs a second factor is no office in a session without it", () => {
  for (const role of roles) {
    expect(isOffice(viewerWith({ officeRoles: [role] }))).toBe(true);
    expect(isOffice(viewerWith({ officeRoles: [role], secondFactorPassed: false }))).toBe(withoutSecondFactor.includes(role));
  }
  expect(isOffice(viewerWith())).toBe(false);
  expect(isOffice(null)).toBe(false);
});

test("a person's act needs the permission; the system and the command line do not", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  expect(mayAct(actBy(viewerWith()), "people.administer")).toBe(false);
  expect(mayAct(actBy(viewerWith({ officeRoles: ["manager"] })), "people.administer")).toBe(true);
  expect(mayAct(actBy(viewerWith({ affiliations: [affiliationTo("a", ["admin"])] })), "organisation.manage-people", "b")).toBe(false);
  expect(mayAct({ by: { kind: "system" }, now, requestId: null }, "people.administer")).toBe(true);
  expect(mayAct({ by: { kind: "command-line" }, now, requestId: null }, "organisation.manage-people", "a")).toBe(true);
  expect(actorId(actBy(viewerWith()))).toBe(viewerWith().personId);
  expect(actorId({ by: { kind: "system" }, now, requestId: null })).toBeNull();
});
