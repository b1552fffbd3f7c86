import { plural } from "./plural.ts";

const things: Record<string, { one: string; other: string }> = {
  organisations: { one: "# organisation", other: "# organisations" },
  people: { one: "# person", other: "# people" },
  affiliations: { one: "# affiliation", other: "# affiliations" },
  projects: { one: "# joint project", other: "# joint projects" },
  participations: { one: "# participation", other: "# participations" },
  sites: { one: "# site", other: "# sites" },
  services: { one: "# service", other: "# services" },
};

const thingNames: Record<string, string> = {
  organisations: "Organisations",
  people: "People",
  affiliations: "People’s places and rights",
  projects: "Joint projects",
  participations: "Participations",
  sites: "Sites",
  services: "Services",
};

/** Counts by kind of thing, in the order in which they are told. */
export function inOrder<Count>(counts: Readonly<Record<string, Count>>): [string, Count][] {
  const place = (thing: string) => {
    const found = Object.keys(thingNames).indexOf(thing);
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  };
  return Object.entries(counts).sort(([one], [other]) => place(one) - place(other));
}

/** What a kind of import is called. */
export const importKindWords: Record<string, string> = { members: "Members’ list", cordis: "Projects from CORDIS", providers: "List of providers" };

/** Where an import stands. */
export const importStatusWords = {
  uploaded: "Waits for your decisions",
  planned: "Planned, not imported yet",
  committed: "Imported",
  partly_undone: "Undone, with exceptions",
  undone: "Undone",
  failed: "Could not be read",
  outdated: "Too old, nothing was imported",
} as const;

export const importActivityWords = {
  waiting: { plan: "Waits to be read", commit: "Waits to be imported", undo: "Waits to be undone" },
  working: { plan: "Reading the file", commit: "Importing", undo: "Undoing" },
  interrupted: {
    plan: { title: "Reading the file was interrupted", body: "The portal stopped in the middle of it. Nothing was written. Read it again, please." },
    commit: {
      title: "The import was interrupted",
      body: "The portal stopped in the middle of it. Nothing was written: an import is written as a whole or not at all. Start it again, please.",
    },
    undo: { title: "The undo was interrupted", body: "The portal stopped in the middle of it. Nothing was undone: everything is as the import left it. Start it again, please." },
  },
} as const;

/** Why the last step came to nothing, and what to do. */
export const importFailureWords = {
  unreadable: { title: "The file cannot be read as it was decided", body: "Look at how it is read, and decide again." },
  "too-slow": { title: "Reading the file takes too long", body: "Split the list into several files, or ask whoever runs Muster to raise the limit." },
  "too-much-memory": { title: "The file needs too much memory", body: "Split the list into several files, or ask whoever runs Muster to raise the limit." },
  "data-changed": {
    title: "What is stored has changed since you saw this plan",
    body: "Nothing was imported. This is the plan as it is now; what is new in it is marked. Look at it and import once more.",
  },
  undecided: { title: "Some rows wait for your decision", body: "Decide them first." },
  "not-allowed": { title: "Whoever asked for this may no longer run imports", body: "Nothing was written." },
  "file-gone": { title: "The file is no longer there", body: "Upload it again." },
  "busy-tables": { title: "Others were writing all the time", body: "Nothing was imported. Try again in a minute." },
  "our-fault": { title: "Something went wrong on our side", body: "Nothing was written. Try again; if it happens again, tell whoever runs Muster." },
} as const;

export const officeImports = {
  title: "Imports",
  lead: "Bring lists into the portal: you see everything before it is written, and can undo it afterwards. Imports never send mail.",
  start: "Import a members’ list",
  startCordis: "Import projects from CORDIS",
  startProviders: "Import a list of providers",
  exportMembers: "Export all members (CSV)",
  none: { title: "Nothing has been imported yet", body: "Start with the list of members that you have: an Excel or CSV file, or rows copied from one." },
  list: "All imports",
  what: "What",
  state: "State",
  result: "Result",
  when: "When",
  untitled: "(file deleted)",
  by: (p: { name: string }) => `by ${p.name}`,
  byCommandLine: "from the server’s command line",
  older: "Older imports",
  notYet: "–",
} as const;

/** "12 organisations", "3 people". */
export function countOf(thing: string, count: number): string {
  return plural(count, things[thing] ?? { one: `# ${thing}`, other: `# ${thing}` });
}

export function thingName(thing: string): string {
  return thingNames[thing] ?? thing;
}

/** One line for lists: "12 organisations and 30 people new, 2 organisations changed". */
export function resultLine(counts: Record<string, { created: number; changed: number }>): string {
  const list = new Intl.ListFormat("en", { type: "conjunction" });
  const of = (which: "created" | "changed") => inOrder(counts).flatMap(([thing, count]) => (count[which] > 0 ? [countOf(thing, count[which])] : []));
  const [created, changed] = [of("created"), of("changed")];
  const parts = [created.length > 0 ? `${list.format(created)} new` : null, changed.length > 0 ? `${list.format(changed)} changed` : null];
  return parts.filter((part) => part !== null).join("; ") || "nothing to change";
}

export const newImport = {
  of: {
    members: {
      title: "Import a members’ list",
      lead: "Choose the file as it is: Muster recognises what it can, shows you how it reads it, and asks where it is not sure. Nothing is written before you say so.",
    },
    providers: {
      title: "Import a list of providers",
      lead: "Hospitals and clinics with their places, as the European Commission publishes them for each country (GISCO, healthcare services). They become entries from a public register, not members. You see everything before it is written.",
    },
  },
  back: "Imports",
  file: "File",
  fileHint: (p: { megabytes: number }) => `CSV, Excel (.xlsx) or another table in plain text, at most ${p.megabytes} MB.`,
  paste: "Or paste rows here",
  pasteHint: "Copy them from your spreadsheet, with the row of headings.",
  pasted: "Pasted rows",
  submit: "Continue",
  problems: {
    missing: "Choose a file, or paste some rows.",
    both: "There are a file and pasted rows. Take one of them away.",
    "too-large": (p: { megabytes: number }) => `The file is larger than ${p.megabytes} MB. Split the list into several files, or ask whoever runs Muster to raise the limit.`,
    broken: "The upload did not arrive whole. Please try again.",
  },
} as const;

/** The page of one import. */
export const importRun = {
  back: "Imports",
  steps: { label: "Steps of this import", reading: "How it is read", columns: "Columns", plan: "Plan" },
  working: {
    body: "You may leave this page and come back: it goes on without you.",
    refresh: "Look again",
    progress: "Progress",
  },
  retryRead: "Read it again",
  retryCommit: "Import again",
  retryUndo: "Undo again",
  counts: {
    title: "What will happen",
    done: "What happened",
    caption: "What the import does, by kind of thing",
    thing: "What",
    created: "New",
    changed: "Changed",
    same: "Already the same",
    left: "Left out",
  },
  commit: {
    title: "Import",
    ready: "Everything above is written at once, or not at all. Nobody gets mail. You can undo it afterwards.",
    nothing: "There is nothing to write: what the file says is stored already.",
    undecided: (p: { count: number }) =>
      plural(p.count, {
        one: "# row waits for your decision. Without one it is left out.",
        other: "# rows wait for your decision. Without one they are left out.",
      }),
    submit: "Import now",
    submitWithout: "Import without the undecided rows",
  },
  discard: { submit: "Throw this import away", done: "The import was thrown away. Nothing was written." },
  busy: "This import is being worked on. Wait until that is done.",
  tooLate: "This import has gone on in the meantime. Look at where it stands now.",
  questions: {
    title: "Please decide",
    lead: "These rows look like something that is there already. Muster does not guess: say what they are.",
    row: (p: { row: number }) => `Row ${p.row}`,
    open: "Decide later (the row is left out)",
    save: "Save decisions",
    saved: "Decisions saved",
    more: (p: { count: number }) => `${p.count} more wait behind these.`,
  },
  groups: {
    title: "Suspicious changes",
    lead: "Many changes that look like one mistake. They are left out unless you apply them.",
    apply: (p: { title: string }) => `Apply: ${p.title}`,
    samples: "For example",
    save: "Save decisions",
  },
  unread: { title: "The files could not be read", lead: "Nothing was written. Throw this import away and start again with the right files." },
  problems: {
    title: "Problems",
    none: "Every row could be read.",
    lead: "Rows and cells that are left out, and what is worth a look. Correct them in your file and import it again whenever you like: what is stored already stays as it is.",
    caption: "Problems of the file, in the order of its rows",
    where: "Where",
    what: "What",
    remedy: "What to do",
    weights: { row: "Row left out", cell: "Cell left out", remark: "Worth a look" },
    row: (p: { row: number }) => `Row ${p.row}`,
    wholeList: "The whole list",
    column: (p: { column: string }) => `Column “${p.column}”`,
    shown: (p: { from: number; to: number; of: number }) => `${p.from} to ${p.to} of ${p.of}`,
  },
  rows: {
    title: "Rows",
    caption: "What happens to each row of the file",
    row: "Row",
    name: "Name",
    outcome: "What happens",
    details: "In detail",
    all: "All",
    filter: "Show",
    outcomes: { create: "New", change: "Changed", same: "Already the same", merged: "With another row", skip: "Left out", undecided: "To be decided" },
    news: "new in this plan",
    decide: "Change this decision",
    none: "No row of this kind.",
  },
  undo: {
    title: "Undo",
    lead: (p: { until: string }) =>
      `Takes back what this import wrote, and puts back what was there before. What someone has changed or used since stays, and you are told why. Possible until ${p.until}.`,
    leadLate: "The data that an undo needs was deleted after its time.",
    submit: "Undo this import",
    done: (p: { undone: number }) => plural(p.undone, { one: "# entry was taken back.", other: "# entries were taken back." }),
    keptTitle: "What stayed",
    keptLead: "You can undo again once the reason is gone.",
    caption: "Entries that the undo left, with the reason",
    entry: "Entry",
    reason: "Why it stayed",
    gone: "(no longer there)",
    reasons: {
      "changed-since": "Someone has changed it since.",
      "gone-since": "Someone has deleted it, or something that it needs.",
      "back-since": "The import deleted it, and someone has entered it again.",
      "used-since": "It is in use: something that the import did not make belongs to it.",
      "taken-since": "What was there before would collide with what is there now.",
      "with-others": "It belongs to something that stayed.",
    },
  },
  next: {
    title: "What next",
    invite: "Invite the imported people",
    inviteHint: "They have no password yet, and nobody has written to them. You see the list before anything is sent.",
    consent: "Record consents given on paper",
    consentHint: "Organisations are listed in the public directory only if their owner agrees.",
  },
  about: {
    title: "About this import",
    started: "Started",
    committed: "Imported",
    undone: "Undone",
    file: "File",
    size: "Size",
    keep: "Kept until",
    keepHint: "Then the file, the plan and what an undo needs are deleted.",
    by: "By",
  },
} as const;

/** The page that invites imported people. */
export const importInvitations = {
  title: "Invite the imported people",
  lead: "Nothing has been sent so far. Untick whom you do not want to invite, then send all invitations with one button.",
  back: "the import",
  none: {
    title: "Nobody to invite",
    body: "The import brought no people without an account.",
    invited: (p: { count: number }) => plural(p.count, { one: "# person has an invitation that is still open.", other: "# people have invitations that are still open." }),
  },
  mail: "What they get",
  mailLead: "Each person gets one mail in their own language, with a link that works once and for 14 days.",
  sample: (p: { inviter: string; organisation: string }) => `${p.inviter} invites you to act for ${p.organisation} in the portal.\nSee the invitation → choose a password`,
  people: (p: { count: number }) => plural(p.count, { one: "# person", other: "# people" }),
  behind: (p: { count: number }) => plural(p.count, { one: "# more comes after these are sent.", other: "# more come after these are sent." }),
  invited: (p: { count: number }) => plural(p.count, { one: "# person was invited already.", other: "# people were invited already." }),
  caption: "People to invite",
  invite: "Invite",
  inviteNamed: (p: { name: string }) => `Invite ${p.name}`,
  name: "Person",
  organisation: "Organisation",
  rights: "Rights",
  submit: "Send the invitations",
  done: (p: { count: number }) => plural(p.count, { zero: "Nobody was invited", one: "# person was invited", other: "# people were invited" }),
} as const;

/** The page that records consents given on paper. */
export const importConsents = {
  title: "Consents given on paper",
  lead: "Tick the organisations whose owners have signed that they agree to be listed in the public directory.",
  back: "the import",
  none: { title: "No organisations", body: "The import brought none, or its data was deleted after its time. You can record a consent on each organisation’s page." },
  caption: "Imported organisations",
  signed: "Signed",
  signedNamed: (p: { name: string }) => `${p.name} has signed`,
  onRecord: "On record",
  organisation: "Organisation",
  town: "Town",
  noTown: "–",
  evidence: "Where the signed papers are",
  evidenceHint: "For example “Folder 12, members 2026”. It is kept with each consent.",
  submit: "Record these consents",
  done: (p: { count: number }) => plural(p.count, { zero: "All of these were on record already", one: "# consent was recorded", other: "# consents were recorded" }),
  problems: { nobody: "Tick at least one organisation.", evidence: "Say where the signed papers are." },
} as const;
