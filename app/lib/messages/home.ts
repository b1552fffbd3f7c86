import { plural } from "./plural.ts";

type Words = { title: string; body: string; button: string | null };

/** The one thing to do next, by its kind. */
export const nextActionWords = {
  "answer-invitation": (p: { to: string }): Words => ({
    title: p.to ? `You are invited to ${p.to}` : "You are invited into the office",
    body: "Open the link in the mail that we sent you. If you cannot find it, ask whoever invited you to send it again.",
    button: null,
  }),
  "do-overdue-tasks": (p: { count: number }): Words => ({
    title: plural(p.count, { one: "One task is overdue", other: "# tasks are overdue" }),
    body: "Others wait for it. It stands first in your list.",
    button: "See your tasks",
  }),
  "enter-first-organisation": (): Words => ({
    title: "Enter your first organisation",
    body: "Everything in the portal hangs on the organisations of the cluster. Enter one, then invite its people.",
    button: "New organisation",
  }),
  "look-at-failed-work": (p: { count: number }): Words => ({
    title: plural(p.count, { one: "A piece of background work failed", other: "# pieces of background work failed" }),
    body: "A mail may not have been sent, or the search may be out of date. Look at the reason and try again.",
    button: "See what failed",
  }),
  "do-tasks": (p: { count: number }): Words => ({
    title: plural(p.count, { one: "One task waits for you", other: "# tasks wait for you" }),
    body: "See what it is and until when it is due.",
    button: "See your tasks",
  }),
  "describe-organisation": (p: { name: string }): Words => ({
    title: `Tell others what ${p.name} does`,
    body: "A site and a few sentences are still missing. Without them nobody outside finds the organisation in the directory.",
    button: "Complete the profile",
  }),
  "consent-to-listing": (p: { name: string }): Words => ({
    title: `Let visitors find ${p.name}`,
    body: "The profile says enough. It is listed publicly once you consent.",
    button: "Decide on the public listing",
  }),
  "invite-second-admin": (p: { name: string }): Words => ({
    title: `Invite a second admin for ${p.name}`,
    body: "You are the only one who can invite people and change their rights. Someone else should be able to when you are away.",
    button: "Invite someone",
  }),
  "set-up-second-factor": (): Words => ({
    title: "Make your account safer",
    body: "Set up a second step at sign-in: a code from your phone that a stolen password does not give away.",
    button: "Set up the second step",
  }),
  "find-organisation": (): Words => ({
    title: "Find your organisation",
    body: "You do not belong to an organisation here yet. If yours is in the directory, ask its admin for an invitation; if it is not, write to the office.",
    button: "Open the directory",
  }),
  nothing: (): Words => ({ title: "Nothing waits for you", body: "See who is in the cluster and what they do together.", button: "Open the directory" }),
} as const;

export const homeWords = {
  title: (p: { name: string }) => `Welcome, ${p.name}`,
  next: "Next",
  tasks: "Waiting for you",
  organisations: "Your organisations",
  changes: "What changed",
  shortcuts: "Go on with",
  shortcut: {
    profile: (p: { name: string }) => `Edit the profile of ${p.name}`,
    colleagues: (p: { name: string }) => `People of ${p.name}`,
    organisations: "All organisations",
    people: "All people",
    invitations: "Invitations",
    audit: "Who changed what",
    directory: "The directory",
    projects: "Joint projects",
  },
} as const;
