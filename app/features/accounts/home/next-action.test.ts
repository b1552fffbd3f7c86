import { expect, test } from "vitest";
import { type HomeFacts, nextAction, type OrganisationFacts } from "./next-action.ts";

const clinic = (overrides: Partial<OrganisationFacts> = {}): OrganisationFacts => ({ organisationId: "a", name: "Mar", rights: ["admin"], admins: 2, gaps: [], ...overrides });
const facts = (overrides: Partial<HomeFacts> = {}): HomeFacts => ({
  hasSecondFactor: true,
  officeRoles: [],
  overdueTasks: 0,
  openTasks: 0,
  invitedTo: null,
  organisations: [clinic()],
  office: null,
  ...overrides,
});

test("an invitation comes first, then what is overdue, whoever one is", () => {
  expect(nextAction(facts({ invitedTo: "Mar", overdueTasks: 1 }))).toEqual({ kind: "answer-invitation", to: "Mar" });
  expect(nextAction(facts({ overdueTasks: 2, openTasks: 3, officeRoles: ["manager"], office: { organisations: 0, failedJobs: 9 } }))).toEqual({
    kind: "do-overdue-tasks",
    count: 2,
  });
});

test("an office with empty books enters its first organisation; a manager looks at failed work before what is not yet due", () => {
  const empty = { organisations: 0, failedJobs: 1 };
  expect(nextAction(facts({ officeRoles: ["manager"], office: empty })).kind).toBe("enter-first-organisation");
  expect(nextAction(facts({ officeRoles: ["editor"], office: empty })).kind).toBe("enter-first-organisation");
  expect(nextAction(facts({ officeRoles: ["treasurer"], office: empty, organisations: [] })).kind).toBe("nothing");
  const failing = { organisations: 5, failedJobs: 1 };
  expect(nextAction(facts({ officeRoles: ["manager"], office: failing, openTasks: 2 }))).toEqual({ kind: "look-at-failed-work", count: 1 });
  expect(nextAction(facts({ officeRoles: ["editor"], office: failing, openTasks: 2 }))).toEqual({ kind: "do-tasks", count: 2 });
});

test("whoever looks after a profile completes it, then an admin consents, then there should be two admins", () => {
  const at = { organisationId: "a", name: "Mar" };
  expect(nextAction(facts({ organisations: [clinic({ rights: ["editor"], gaps: ["no-description"] })] }))).toEqual({ kind: "describe-organisation", ...at });
  expect(nextAction(facts({ organisations: [clinic({ gaps: ["no-consent", "no-site"] })] }))).toEqual({ kind: "describe-organisation", ...at });
  expect(nextAction(facts({ organisations: [clinic({ gaps: ["standing-undecided", "no-consent"] })] }))).toEqual({ kind: "consent-to-listing", ...at });
  expect(nextAction(facts({ organisations: [clinic({ admins: 1 })] }))).toEqual({ kind: "invite-second-admin", ...at });
  expect(nextAction(facts({ organisations: [clinic(), clinic({ organisationId: "b", name: "Sol", admins: 1 })] }))).toMatchObject({ organisationId: "b" });
});

test("what one may not do is never asked of one", () => {
  expect(nextAction(facts({ organisations: [clinic({ rights: ["editor"], gaps: ["no-consent"], admins: 1 })] })).kind).toBe("nothing");
  expect(nextAction(facts({ organisations: [clinic({ rights: ["member"], gaps: ["no-description", "no-consent"], admins: 0 })] })).kind).toBe("nothing");
  expect(nextAction(facts({ organisations: [clinic({ gaps: ["standing-not-good", "archived"] })] })).kind).toBe("nothing");
});

test("then one's own sign-in; whoever belongs nowhere looks for their organisation", () => {
  expect(nextAction(facts({ hasSecondFactor: false })).kind).toBe("set-up-second-factor");
  expect(nextAction(facts({ hasSecondFactor: false, organisations: [clinic({ rights: ["member"] })] })).kind).toBe("nothing");
  expect(nextAction(facts({ hasSecondFactor: false, officeRoles: ["observer"], organisations: [] })).kind).toBe("set-up-second-factor");
  expect(nextAction(facts({ organisations: [] })).kind).toBe("find-organisation");
  expect(nextAction(facts())).toEqual({ kind: "nothing" });
});
