import { nextActionWords as words } from "../../../lib/messages/home.ts";
import type { NextAction } from "./next-action.ts";

export type ActionLinks = {
  tasks: string;
  newOrganisation: string;
  failedWork: string;
  profile(organisationId: string): string;
  organisation(organisationId: string): string;
  people(organisationId: string): string;
  secondFactor: string;
  directory: string;
};

type View = { title: string; body: string; button: { to: string; label: string } | null };

/** The next action in words, with the page that it leads to. */
export function viewOfNextAction(action: NextAction, links: ActionLinks): View {
  const { title, body, button } = wordsOf(action);
  return { title, body, button: button === null ? null : { to: targetOf(action, links), label: button } };
}

function wordsOf(action: NextAction) {
  switch (action.kind) {
    case "answer-invitation":
      return words[action.kind](action);
    case "do-overdue-tasks":
    case "do-tasks":
    case "look-at-failed-work":
      return words[action.kind](action);
    case "describe-organisation":
    case "consent-to-listing":
    case "invite-second-admin":
      return words[action.kind](action);
    default:
      return words[action.kind]();
  }
}

function targetOf(action: NextAction, links: ActionLinks): string {
  switch (action.kind) {
    case "do-overdue-tasks":
    case "do-tasks":
      return links.tasks;
    case "enter-first-organisation":
      return links.newOrganisation;
    case "look-at-failed-work":
      return links.failedWork;
    case "describe-organisation":
      return links.profile(action.organisationId);
    case "consent-to-listing":
      return links.organisation(action.organisationId);
    case "invite-second-admin":
      return links.people(action.organisationId);
    case "set-up-second-factor":
      return links.secondFactor;
    default:
      return links.directory;
  }
}
