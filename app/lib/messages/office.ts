import { plural } from "./plural.ts";

export const officeHome = {
  title: "Office",
  lead: "What waits, what changed, and how the cluster stands.",
  waiting: "Waiting for you",
  nothingWaits: { title: "Nothing waits for you", body: "Tasks with your name or your role appear here." },
  allTasks: "All tasks",
  numbers: "The cluster in numbers",
  organisations: (p: { count: number }) => plural(p.count, { one: "organisation", other: "organisations" }),
  organisationsOf: (p: { members: number; withoutAdmin: number }) =>
    `${plural(p.members, { one: "# member", other: "# members" })}, ${plural(p.withoutAdmin, { zero: "each with an admin", one: "# of them without an admin", other: "# of them without an admin" })}`,
  people: (p: { count: number }) => plural(p.count, { one: "person", other: "people" }),
  peopleOf: (p: { neverIn: number }) => plural(p.neverIn, { zero: "Everyone has an account", one: "# has no account yet", other: "# have no account yet" }),
  invitations: (p: { count: number }) => plural(p.count, { one: "open invitation", other: "open invitations" }),
  invitationsBody: "Invite people and take invitations back.",
  jobs: (p: { count: number }) => plural(p.count, { one: "failed job", other: "failed jobs" }),
  jobsBody: "Mails, search index and other things that run by themselves.",
  recent: "What changed lately",
  fullAudit: "See all changes",
} as const;

export const officeNotes = {
  title: "Notes",
  lead: "Only the office sees these notes. They are in no export and no search.",
  write: "New note",
  body: "Note",
  submit: "Keep note",
  kept: "Note kept",
  remove: "Remove",
  removeNamed: (p: { author: string; when: string }) => `Remove the note by ${p.author} of ${p.when}`,
  removed: "Note removed",
  by: (p: { author: string; when: string }) => `${p.author}, ${p.when}`,
  none: { title: "No notes", body: "Keep here what colleagues in the office should know." },
  empty: "Write something first.",
  tooLong: "At most 10,000 characters, please.",
} as const;
