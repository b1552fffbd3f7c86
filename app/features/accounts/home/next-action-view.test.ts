import { expect, test } from "vitest";
import { viewOfNextAction } from "./next-action-view.ts";

const links = {
  tasks: "/tasks",
  newOrganisation: "/new",
  failedWork: "/jobs",
  profile: (id: string) => `/${id}/profile`,
  organisation: (id: string) => `/${id}`,
  people: (id: string) => `/${id}/people`,
  secondFactor: "/second",
  directory: "/directory",
};

test("each action has words and leads to where it is done; an invitation is answered from its mail", () => {
  const at = { organisationId: "a", name: "Mar" };
  const targets = [
    [{ kind: "do-overdue-tasks", count: 1 }, "/tasks"],
    [{ kind: "do-tasks", count: 2 }, "/tasks"],
    [{ kind: "enter-first-organisation" }, "/new"],
    [{ kind: "look-at-failed-work", count: 1 }, "/jobs"],
    [{ kind: "describe-organisation", ...at }, "/a/profile"],
    [{ kind: "consent-to-listing", ...at }, "/a"],
    [{ kind: "invite-second-admin", ...at }, "/a/people"],
    [{ kind: "set-up-second-factor" }, "/second"],
    [{ kind: "find-organisation" }, "/directory"],
    [{ kind: "nothing" }, "/directory"],
  ] as const;
  for (const [action, to] of targets) expect(viewOfNextAction(action, links).button?.to).toBe(to);
  expect(viewOfNextAction({ kind: "answer-invitation", to: "Mar" }, links)).toMatchObject({ title: "You are invited to Mar", button: null });
  expect(viewOfNextAction({ kind: "answer-invitation", to: "" }, links).title).toBe("You are invited into the office");
  expect(viewOfNextAction({ kind: "do-tasks", count: 2 }, links).title).toBe("2 tasks wait for you");
});
