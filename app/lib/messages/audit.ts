import { fieldWords } from "./audit-fields.ts";
import { auditSentences } from "./audit-sentences.ts";
import { countryNames } from "./countries.ts";
import { kindWords, officeRoleWords, rightWords } from "./rights.ts";
import { taskWords } from "./tasks.ts";

type Subject =
  | { kind: "organisation" | "person"; name: string | null }
  | { kind: "affiliation"; personName: string | null; organisationName: string | null }
  | { kind: "invitation"; organisationName: string | null; officeRole: keyof typeof officeRoleWords | null }
  | { kind: "task"; taskKind: string | null; organisationName: string | null }
  | { kind: "other"; word: string; name: string | null };

const otherSubjects: Record<string, string> = {
  application: "an application for membership",
  invoice: "an invoice",
  membership: "a membership",
  "membership-type": "a kind of membership",
  payment: "a payment",
  "card-payment": "a payment by card",
  "market-scope": "a part of the market",
  round: "a round of numbers",
  submission: "the numbers of a member",
  verdict: "a verdict",
  project: "a project",
  initiative: "a proposal",
  newsletter: "a newsletter",
  "newsletter-list": "a list of a newsletter",
  "vocabulary-term": "a term",
  cluster: "the portal",
  job: "background work",
  mail: "a mail",
  "import-run": "an import",
  session: "a session",
  vocabulary: "the vocabulary",
};

function whatOf(subject: Subject): string {
  switch (subject.kind) {
    case "organisation":
      return subject.name ?? "an organisation that is gone";
    case "person":
      return subject.name ?? "a person who is gone";
    case "affiliation":
      return `${subject.personName ?? "a person"} at ${subject.organisationName ?? "an organisation"}`;
    case "invitation":
      return subject.officeRole
        ? `an invitation into the office as ${officeRoleWords[subject.officeRole].label}`
        : `an invitation to ${subject.organisationName ?? "an organisation"}`;
    case "task":
      return taskWords[subject.taskKind ?? ""]?.title({ organisation: subject.organisationName ?? "an organisation" }) ?? "a task";
    case "other":
      return subject.name ?? otherSubjects[subject.word] ?? subject.word;
  }
}

type Actor = { kind: "person"; name: string | null } | { kind: "system" | "command-line" };

function whoOf(actor: Actor, onBehalfOf: string | null): string {
  if (actor.kind !== "person") return actor.kind === "system" ? "The portal" : "The server’s command line";
  const name = actor.name ?? "Someone";
  return onBehalfOf ? `${name} for ${onBehalfOf}` : name;
}

/** "Rui Costa for Clínica do Mar renamed Clínica do Mar". */
export function auditSentence(event: { action: string; actor: Actor; onBehalfOf: string | null; subject: Subject }): string {
  const p = { who: whoOf(event.actor, event.onBehalfOf), what: whatOf(event.subject) };
  return auditSentences[event.action]?.(p) ?? `${p.who} changed ${p.what} (${event.action})`;
}

const standings: Record<string, string> = { good: "in good standing", not_good: "not in good standing" };
const wordsOf = (table: Record<string, { label: string } | string>, value: string): string => {
  const word = table[value];
  return (typeof word === "object" ? word.label : word) ?? value;
};

const tables: Record<string, Record<string, { label: string } | string>> = {
  rights: rightWords,
  officeRole: officeRoleWords,
  kind: kindWords,
  standing: standings,
  countryCode: countryNames,
};

type WriteDay = (day: string) => string;

/** A value as people read it: rights and roles by their names, yes and no, lists joined. Null where there is none. */
export function auditValue(field: string, value: unknown, writeDay: WriteDay = String): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((entry) => auditValue(field, entry, writeDay) ?? "").join(", ");
  if (typeof value === "object")
    return auditValue(
      field,
      Object.values(value).filter((part) => part !== null && part !== ""),
      writeDay,
    );
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return writeDay(value);
  return wordsOf(tables[field] ?? {}, String(value));
}

type Change = { field: string; changed: true } | { field: string; before: unknown; after: unknown };

/** Fields whose values are names of files, which tell a reader nothing. */
const pictures = ["logo"];

/** What a field was and is, in words; null where it was nothing and still is. */
export function auditChange(change: Change, writeDay?: WriteDay): string | null {
  if ("changed" in change || pictures.includes(change.field)) return auditWords.changed;
  const [before, after] = [auditValue(change.field, change.before, writeDay), auditValue(change.field, change.after, writeDay)];
  if (before === null) return after;
  return after === null ? auditWords.noLonger({ before }) : auditWords.beforeAfter({ before, after });
}

export const auditWords = {
  title: "Audit",
  lead: "Who changed what, for whom, when and why. Addresses, numbers and notes are never shown here, only that they changed.",
  list: "Changes",
  changed: "changed",
  field: (p: { field: string }) => fieldWords[p.field] ?? p.field,
  beforeAfter: (p: { before: string; after: string }) => `from ${p.before} to ${p.after}`,
  noLonger: (p: { before: string }) => `no longer ${p.before}`,
  reason: (p: { reason: string }) => `Reason: ${p.reason}`,
  filter: "Filter",
  action: "What happened",
  anyAction: "Anything",
  from: "From",
  until: "Until",
  show: "Show",
  clear: "Show everything",
  onlyActor: (p: { name: string }) => `Only what ${p.name} did.`,
  actionName: (p: { action: string }) => auditSentences[p.action]?.({ who: "Someone", what: "something" }) ?? p.action,
  none: { title: "No changes found", body: "Nothing was changed in this period, or the filter is too narrow." },
  noHistory: { title: "No changes yet", body: "Every change from now on is listed here." },
} as const;
