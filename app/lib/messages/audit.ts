import { countryNames } from "./countries.ts";
import { kindWords, officeRoleWords, rightWords } from "./rights.ts";
import { taskWords } from "./tasks.ts";

type Sentence = (p: { who: string; what: string }) => string;

/** What happened, in plain words. Every action that an operation records has a sentence here. */
export const auditSentences: Record<string, Sentence> = {
  "affiliation.started": ({ who, what }) => `${who} added ${what}`,
  "affiliation.changed": ({ who, what }) => `${who} changed the rights or the job of ${what}`,
  "affiliation.ended": ({ who, what }) => `${who} ended the time of ${what}`,
  "cluster.configured": ({ who }) => `${who} changed the settings of the portal`,
  "invitation.accepted": ({ who, what }) => `${who} accepted ${what}`,
  "invitation.revoked": ({ who, what }) => `${who} took back ${what}`,
  "invitation.sent": ({ who, what }) => `${who} sent ${what}`,
  "job.retried": ({ who }) => `${who} put failed background work back in the queue`,
  "note.removed": ({ who, what }) => `${who} removed an internal note on ${what}`,
  "note.written": ({ who, what }) => `${who} wrote an internal note on ${what}`,
  "office.appointed": ({ who, what }) => `${who} gave ${what} an office role`,
  "office.appointment-ended": ({ who, what }) => `${who} ended an office role of ${what}`,
  "organisation.archived": ({ who, what }) => `${who} archived ${what}`,
  "organisation.created": ({ who, what }) => `${who} entered ${what}`,
  "organisation.identity-edited": ({ who, what }) => `${who} edited the identity of ${what}`,
  "organisation.listing-consent-given": ({ who, what }) => `${who} consented to the public listing of ${what}`,
  "organisation.listing-consent-withdrawn": ({ who, what }) => `${who} withdrew the consent to the public listing of ${what}`,
  "organisation.membership-decided": ({ who, what }) => `${who} decided on the membership of ${what}`,
  "organisation.renamed": ({ who, what }) => `${who} renamed ${what}`,
  "organisation.restored": ({ who, what }) => `${who} brought ${what} back from the archive`,
  "organisation.standing-decided": ({ who, what }) => `${who} decided on the good standing of ${what}`,
  "person.acting-for-chosen": ({ who }) => `${who} chose for which organisation to act`,
  "person.activated": ({ what }) => `${what} set up their account by an invitation`,
  "person.created": ({ who, what }) => `${who} entered ${what}`,
  "person.deactivated": ({ who, what }) => `${who} deactivated ${what}`,
  "person.edited": ({ who, what }) => `${who} edited the details of ${what}`,
  "person.reactivated": ({ who, what }) => `${who} let ${what} in again`,
  "person.registered": ({ what }) => `${what} created an account by an invitation`,
  "task.completed": ({ who, what }) => `${who} completed the task “${what}”`,
};

type Subject =
  | { kind: "organisation" | "person"; name: string | null }
  | { kind: "affiliation"; personName: string | null; organisationName: string | null }
  | { kind: "invitation"; organisationName: string | null; officeRole: keyof typeof officeRoleWords | null }
  | { kind: "task"; taskKind: string | null; organisationName: string | null }
  | { kind: "other"; word: string };

const otherSubjects: Record<string, string> = { cluster: "the portal", job: "background work", "import-run": "an import", session: "a session", vocabulary: "the vocabulary" };

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
      return otherSubjects[subject.word] ?? subject.word;
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

/** The field's name as people know it; what has none is shown as it is written. */
export const fieldWords: Record<string, string> = {
  accentColour: "Accent colour",
  actingFor: "Acting for",
  countryCode: "Country",
  currency: "Currency",
  email: "E-mail address",
  imprint: "Imprint",
  isMember: "Member of the cluster",
  job: "Background work",
  jobTitle: "Job",
  kind: "Kind",
  legalAddress: "Address",
  legalEntityName: "Legal entity",
  legalName: "Legal name",
  listingConsent: "Consent to the public listing",
  listingConsentEvidence: "How consent was given",
  locale: "Language and formats",
  name: "Name",
  note: "Internal note",
  nutsCode: "Region",
  officeRole: "Office role",
  organisationId: "Organisation",
  personId: "Person",
  phone: "Phone",
  privacyNotice: "Privacy notice",
  registerNumber: "Register number",
  rights: "Rights",
  senderEmail: "Sender’s address",
  senderName: "Sender’s name",
  shortName: "Short name",
  standing: "Good standing",
  timeZone: "Time zone",
  vatNumber: "VAT number",
  website: "Website",
};

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

/** A value as people read it: rights and roles by their names, yes and no, lists joined. */
export function auditValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : value.map((entry) => auditValue(field, entry)).join(", ");
  if (typeof value === "object") return JSON.stringify(value);
  return wordsOf(tables[field] ?? {}, String(value));
}

export const auditWords = {
  title: "Audit",
  lead: "Who changed what, for whom, when and why. Addresses, numbers and notes are never shown here, only that they changed.",
  list: "Changes",
  changed: "changed",
  field: (p: { field: string }) => fieldWords[p.field] ?? p.field,
  beforeAfter: (p: { before: string; after: string }) => `from ${p.before} to ${p.after}`,
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
