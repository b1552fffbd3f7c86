/** What each kind of task asks for. A kind without words would stand here as its bare name, so every kind has some. */
export const taskWords: Record<string, { title: (p: { organisation: string }) => string; body: string }> = {
  "decide-application": {
    title: () => "Decide an application for membership",
    body: "An organisation has asked to become a member. Look at what it says under Membership, and decide.",
  },
  "review-proposal": {
    title: ({ organisation }) => `Look at a proposal of ${organisation}`,
    body: "A member has handed in a proposal for a joint project. Read it under Projects, Proposals, and let members see it or send it back.",
  },
  "settle-newsletter": {
    title: () => "Say what became of some newsletter mails",
    body: "The connection broke while they were handed over, and nobody can know whether they left. Open the newsletter and decide: count them as sent, or send them again.",
  },
  "complaints-about-newsletter": {
    title: () => "Recipients complain about a newsletter",
    body: "It was paused. Look at whom it went to and why, before it goes on.",
  },
  "reach-otherwise": {
    title: () => "Reach somebody by post or telephone",
    body: "A letter that the statutes ask for could not be sent by mail: the address takes none. Look for it in the mail outbox under Failed.",
  },
  "answer-join-request": {
    title: ({ organisation }) => `Someone asks to join ${organisation}`,
    body: "They wanted to apply for an organisation that is here already. Ask its admins, then invite the person or tell them no.",
  },
  "call-late-payer": {
    title: ({ organisation }) => `Talk to ${organisation} about its dues`,
    body: "All reminders were sent and its dues are still not paid. Call, and agree on what happens next.",
  },
  "appoint-organisation-admin": {
    title: ({ organisation }) => `Find an admin for ${organisation}`,
    body: "The last person who looked after this organisation’s account has left. Invite someone from the organisation, with the right Admin.",
  },
};

export function taskTitle(task: { kind: string; organisation: { name: string } | null }): string {
  return taskWords[task.kind]?.title({ organisation: task.organisation?.name ?? "an organisation" }) ?? task.kind;
}

export const tasks = {
  title: "Tasks",
  lead: "What waits for the office, and who looks after it.",
  open: "Open",
  done: "Done",
  showDone: "Show done tasks",
  showOpen: "Show open tasks",
  what: "What",
  owner: "Who",
  due: "Due",
  doneOn: "Done on",
  overdue: "Overdue",
  noDueDay: "No due day",
  yours: "Yours",
  complete: "Mark as done",
  completeNamed: (p: { task: string }) => `Mark as done: ${p.task}`,
  completed: "Marked as done",
  gone: "This task is no longer open.",
  actions: "Actions",
  noneOpen: { title: "Nothing waits for the office", body: "Tasks appear here when something needs a decision, for example when an organisation loses its last admin." },
  noneDone: { title: "Nothing done yet", body: "Tasks that were completed stay listed here." },
} as const;
