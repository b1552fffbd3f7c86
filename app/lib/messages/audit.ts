import { countryNames } from "./countries.ts";
import { kindWords, officeRoleWords, rightWords } from "./rights.ts";
import { taskWords } from "./tasks.ts";

type Sentence = (p: { who: string; what: string }) => string;

/** What happened, in plain words. Every action that an operation records has a sentence here. */
export const auditSentences: Record<string, Sentence> = {
  "affiliation.started": ({ who, what }) => `${who} added ${what}`,
  "affiliation.changed": ({ who, what }) => `${who} changed the rights or the job of ${what}`,
  "affiliation.ended": ({ who, what }) => `${who} ended the time of ${what}`,
  "application.approved": ({ who, what }) => `${who} approved ${what}`,
  "application.refused": ({ who, what }) => `${who} refused ${what}`,
  "application.submitted": ({ who, what }) => `${who} handed in ${what}`,
  "application.withdrawn": ({ who, what }) => `${who} withdrew ${what}`,
  "dues-settings.edited": ({ who }) => `${who} changed where dues are paid to`,
  "invoice.cancelled": ({ who, what }) => `${who} cancelled ${what}`,
  "invoice.credit-used": ({ who, what }) => `${who} paid ${what} from a credit`,
  "invoice.dunning-paused": ({ who, what }) => `${who} paused reminders of ${what}`,
  "invoice.reminded": ({ who, what }) => `${who} reminded of ${what}`,
  "invoice.issued": ({ who, what }) => `${who} issued ${what}`,
  "membership.covered": ({ who, what }) => `${who} noted a paid time of ${what}`,
  "membership.decided": ({ who, what }) => `${who} decided on ${what}`,
  "membership.started": ({ who, what }) => `${who} opened ${what}`,
  "membership.uncovered": ({ who, what }) => `${who} took back a paid time of ${what}`,
  "membership-type.saved": ({ who, what }) => `${who} saved ${what}`,
  "card-payment.started": ({ who }) => `${who} went to pay by card or direct debit`,
  "payment.sent-back": ({ who, what }) => `${who} sent ${what} back through the payment service`,
  "milestone.planned": ({ who, what }) => `${who} planned a milestone of ${what}`,
  "milestone.reached": ({ who, what }) => `${who} reached a milestone of ${what}`,
  "milestone.moved": ({ who, what }) => `${who} moved a milestone of ${what}`,
  "milestone.dropped": ({ who, what }) => `${who} dropped a milestone of ${what}`,
  "payment.recorded": ({ who, what }) => `${who} recorded ${what}`,
  "payment.reversed": ({ who, what }) => `${who} reversed ${what}`,
  "person.asked-to-join": ({ who }) => `${who} asked to join an organisation that is here already`,
  "cluster.configured": ({ who }) => `${who} changed the settings of the portal`,
  "cluster.logo-removed": ({ who }) => `${who} removed the logo of the cluster`,
  "cluster.logo-set": ({ who }) => `${who} chose a logo for the cluster`,
  "cluster.set-up": ({ who }) => `${who} set up the portal`,
  "cordis.imported": ({ who }) => `${who} imported projects from CORDIS`,
  "evidence.claimed": ({ who, what }) => `${who} claimed a result of ${what}`,
  "evidence.confirmed": ({ who, what }) => `${who} confirmed a result of ${what}`,
  "evidence.withdrawn": ({ who, what }) => `${who} withdrew a claimed result of ${what}`,
  "activity.recorded": ({ who, what }) => `${who} noted the activity ${what}`,
  "effort.recorded": ({ who, what }) => `${who} recorded effort in ${what}`,
  "initiative.proposed": ({ who, what }) => `${who} wrote ${what}`,
  "initiative.edited": ({ who, what }) => `${who} changed the text of ${what}`,
  "initiative.offered": ({ who, what }) => `${who} offered to take part in ${what}`,
  "initiative.invited": ({ who, what }) => `${who} asked a member to take part in ${what}`,
  "initiative.joined": ({ who, what }) => `${who} agreed to a partner of ${what}`,
  "initiative.declined": ({ who, what }) => `${who} declined a partner of ${what}`,
  "initiative.moved": ({ who, what }) => `${who} moved ${what} on`,
  "project.tied": ({ who, what }) => `${who} said for which part of the market ${what} works`,
  "project.ended": ({ who, what }) => `${who} ended ${what}`,
  "newsletter.sent": ({ who, what }) => `${who} sent ${what} to everybody on its list`,
  "newsletter.saved": ({ who, what }) => `${who} wrote ${what}`,
  "newsletter.scheduled": ({ who, what }) => `${who} decided when ${what} leaves`,
  "newsletter.paused": ({ who, what }) => `${who} paused ${what}`,
  "newsletter.resumed": ({ who, what }) => `${who} let ${what} go on`,
  "newsletter.cancelled": ({ who, what }) => `${who} called ${what} off`,
  "newsletter.settled": ({ who, what }) => `${who} said what became of mails of ${what}`,
  "newsletter-list.saved": ({ who, what }) => `${who} saved ${what}`,
  "import.committed": ({ who }) => `${who} wrote an import into the portal`,
  "import.discarded": ({ who }) => `${who} threw away an import that had written nothing`,
  "import.started": ({ who }) => `${who} uploaded a file for an import`,
  "import.undone": ({ who }) => `${who} undid an import`,
  "bank.imported": ({ who }) => `${who} read a bank statement`,
  "bank.set-aside": ({ who }) => `${who} set a line of a bank statement aside`,
  "baseline.entered": ({ who, what }) => `${who} entered figures of the whole market for ${what}`,
  "market-scope.saved": ({ who, what }) => `${who} wrote down ${what}`,
  "market-scope.published": ({ who, what }) => `${who} put the answer on ${what} on view for everybody`,
  "market-scope.withdrawn": ({ who, what }) => `${who} took the answer on ${what} from public view`,
  "plan.locked": ({ who, what }) => `${who} locked the rules by which ${what} will be judged`,
  "round.closed": ({ who, what }) => `${who} closed ${what}`,
  "round.opened": ({ who, what }) => `${who} opened ${what}`,
  "submission.accepted": ({ who, what }) => `${who} accepted ${what}`,
  "submission.attested": ({ who, what }) => `${who} attested ${what}`,
  "submission.history-sent": ({ who, what }) => `${who} sent earlier quarters for ${what}`,
  "submission.returned": ({ who, what }) => `${who} gave ${what} back with a question`,
  "submission.sent": ({ who, what }) => `${who} sent ${what}`,
  "submissions.read": ({ who, what }) => `${who} read the confidential numbers of ${what}`,
  "verdict.released": ({ who, what }) => `${who} released ${what}`,
  "invitation.accepted": ({ who, what }) => `${who} accepted ${what}`,
  "invitation.revoked": ({ who, what }) => `${who} took back ${what}`,
  "invitation.sent": ({ who, what }) => `${who} sent ${what}`,
  "job.retried": ({ who }) => `${who} put failed background work back in the queue`,
  "mail.sent-again": ({ who }) => `${who} sent a mail again that had not left`,
  "note.removed": ({ who, what }) => `${who} removed an internal note on ${what}`,
  "note.written": ({ who, what }) => `${who} wrote an internal note on ${what}`,
  "office.appointed": ({ who, what }) => `${who} gave ${what} an office role`,
  "office.appointment-ended": ({ who, what }) => `${who} ended an office role of ${what}`,
  "organisation.accreditation-added": ({ who, what }) => `${who} added an accreditation of ${what}`,
  "organisation.accreditation-removed": ({ who, what }) => `${who} removed an accreditation of ${what}`,
  "organisation.accreditation-renewed": ({ who, what }) => `${who} renewed an accreditation of ${what}`,
  "organisation.archived": ({ who, what }) => `${who} archived ${what}`,
  "organisation.contact-removed": ({ who, what }) => `${who} removed a contact of ${what}`,
  "organisation.contact-saved": ({ who, what }) => `${who} saved a contact of ${what}`,
  "organisation.created": ({ who, what }) => `${who} entered ${what}`,
  "organisation.headcount-declared": ({ who, what }) => `${who} declared how many people ${what} employs`,
  "organisation.revenue-declared": ({ who, what }) => `${who} declared the yearly revenue of ${what}`,
  "organisation.identity-edited": ({ who, what }) => `${who} edited the identity of ${what}`,
  "organisation.imported": ({ who, what }) => `${who} imported ${what}`,
  "organisation.listing-consent-given": ({ who, what }) => `${who} consented to the public listing of ${what}`,
  "organisation.listing-consent-withdrawn": ({ who, what }) => `${who} withdrew the consent to the public listing of ${what}`,
  "organisation.membership-decided": ({ who, what }) => `${who} decided on the membership of ${what}`,
  "organisation.logo-removed": ({ who, what }) => `${who} removed the logo of ${what}`,
  "organisation.logo-set": ({ who, what }) => `${who} chose a logo for ${what}`,
  "organisation.office-decided": ({ who, what }) => `${who} decided whether ${what} is the cluster’s own office`,
  "organisation.profile-edited": ({ who, what }) => `${who} edited the profile of ${what}`,
  "organisation.renamed": ({ who, what }) => `${who} renamed ${what}`,
  "organisation.restored": ({ who, what }) => `${who} brought ${what} back from the archive`,
  "organisation.same-confirmed": ({ who, what }) => `${who} confirmed that ${what} is one organisation with another entry`,
  "organisation.same-undone": ({ who, what }) => `${who} took back that ${what} is one organisation with another entry`,
  "organisation.site-removed": ({ who, what }) => `${who} removed a site of ${what}`,
  "organisation.site-saved": ({ who, what }) => `${who} saved a site of ${what}`,
  "organisation.standing-decided": ({ who, what }) => `${who} decided on the good standing of ${what}`,
  "organisation.terms-chosen": ({ who, what }) => `${who} chose what ${what} offers`,
  "organisation.updated": ({ who, what }) => `${who} updated ${what} from an imported list`,
  "organisation.visibility-set": ({ who, what }) => `${who} changed who sees a field of ${what}`,
  "person.acting-for-chosen": ({ who }) => `${who} chose for which organisation to act`,
  "person.activated": ({ what }) => `${what} set up their account by an invitation`,
  "person.created": ({ who, what }) => `${who} entered ${what}`,
  "person.deactivated": ({ who, what }) => `${who} deactivated ${what}`,
  "person.edited": ({ who, what }) => `${who} edited the details of ${what}`,
  "person.email-change-requested": ({ who }) => `${who} asked to change their e-mail address`,
  "person.email-changed": ({ what }) => `${what} changed their e-mail address`,
  "person.email-confirmed": ({ what }) => `${what} confirmed their e-mail address`,
  "person.password-changed": ({ what }) => `${what} changed their password`,
  "person.password-reset": ({ what }) => `${what} set a new password by mail`,
  "person.reactivated": ({ who, what }) => `${who} let ${what} in again`,
  "person.recovery-code-used": ({ what }) => `${what} signed in with a recovery code`,
  "person.recovery-codes-renewed": ({ what }) => `${what} made new recovery codes`,
  "person.registered": ({ what }) => `${what} created an account by an invitation`,
  "person.second-factor-removed": ({ what }) => `${what} removed the second step at sign-in`,
  "person.second-factor-reset": ({ who, what }) => `${who} removed the second step at sign-in of ${what}`,
  "person.second-factor-set-up": ({ what }) => `${what} set up the second step at sign-in`,
  "person.sessions-revoked": ({ what }) => `${what} signed out elsewhere`,
  "person.signed-up": ({ what }) => `${what} created an account`,
  "project.started": ({ who, what }) => `${who} entered the project ${what}`,
  "task.completed": ({ who, what }) => `${who} completed the task “${what}”`,
  "vocabulary.starter-loaded": ({ who }) => `${who} loaded the starter vocabulary`,
  "vocabulary.term-added": ({ who, what }) => `${who} added the term ${what}`,
  "vocabulary.term-moved": ({ who, what }) => `${who} moved the term ${what}`,
  "vocabulary.term-renamed": ({ who, what }) => `${who} renamed the term ${what}`,
  "vocabulary.term-restored": ({ who, what }) => `${who} brought the term ${what} back`,
  "vocabulary.term-retired": ({ who, what }) => `${who} retired the term ${what}`,
  "vocabulary.terms-merged": ({ who, what }) => `${who} merged a term into ${what}`,
};

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

/** The field's name as people know it; what has none is shown as it is written. */
export const fieldWords: Record<string, string> = {
  accentColour: "Accent colour",
  accreditations: "Accreditation",
  headcount: "People employed",
  revenueBand: "Yearly revenue",
  actingFor: "Acting for",
  capabilities: "Capabilities",
  city: "Town",
  clientele: "Whom it serves",
  contactName: "Contact",
  countryCode: "Country",
  currency: "Currency",
  descriptions: "Description",
  contactPersons: "Contact persons",
  email: "E-mail address",
  emails: "E-mail addresses",
  externalIds: "Numbers in other systems",
  heading: "Heading",
  imprint: "Imprint",
  isMember: "Member of the cluster",
  isOffice: "The cluster’s own office",
  countsAs: "Counts as",
  isRetired: "Retired",
  "affiliations.changed": "Affiliations changed",
  "affiliations.created": "New affiliations",
  "organisations.changed": "Organisations changed",
  "organisations.created": "New organisations",
  "participations.changed": "Participations changed",
  "participations.created": "New participations",
  "people.created": "New people",
  "projects.changed": "Projects changed",
  "projects.created": "New projects",
  "services.created": "New services",
  "sites.changed": "Sites changed",
  "sites.created": "New sites",
  job: "Background work",
  kept: "Left as it is, because it changed since",
  jobTitle: "Job",
  kind: "Kind",
  labels: "Words",
  languages: "Languages spoken",
  legalAddress: "Address",
  legalEntityName: "Legal entity",
  legalName: "Legal name",
  listingConsent: "Consent to the public listing",
  listingConsentEvidence: "How consent was given",
  locale: "Language and formats",
  logo: "Logo",
  merged: "Merged",
  name: "Name",
  note: "Internal note",
  nutsCode: "Region",
  officeRole: "Office role",
  organisationId: "Organisation",
  partners: "Partners",
  password: "Password",
  personId: "Person",
  phone: "Phone",
  phones: "Phone numbers",
  position: "Position",
  privacyNotice: "Privacy notice",
  products: "Products",
  registerNumber: "Register number",
  rights: "Rights",
  senderEmail: "Sender’s address",
  senderName: "Sender’s name",
  services: "Services",
  shortName: "Short name",
  sites: "Sites",
  sourceMarkets: "Where guests come from",
  standing: "Good standing",
  terms: "What it offers",
  timeZone: "Time zone",
  undone: "Undone",
  title: "Title",
  totalCostMinor: "Total cost",
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
