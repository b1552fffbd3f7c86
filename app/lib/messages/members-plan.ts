import { kindWords, rightNames } from "./rights.ts";

type Change = { before: string | null; after: string | null };
const nothing = "nothing";

/** What an import does to an organisation of the list, one line each. */
export const memberPlanWords = {
  kind: ({ before, after }: Change) => `Kind: ${kindOf(before)} → ${kindOf(after)}`,
  legalName: ({ before, after }: Change) => `Legal name: ${before ?? nothing} → ${after ?? nothing}`,
  shortName: ({ before, after }: Change) => `Short name: ${before ?? nothing} → ${after ?? nothing}`,
  countryCode: ({ before, after }: Change) => `Country: ${before ?? nothing} → ${after ?? nothing}`,
  vatNumber: ({ before, after }: Change) => `VAT number: ${before ?? nothing} → ${after ?? nothing}`,
  registerNumber: ({ before, after }: Change) => `Register number: ${before ?? nothing} → ${after ?? nothing}`,
  website: ({ before, after }: Change) => `Website: ${before ?? nothing} → ${after ?? nothing}`,
  isMember: (p: { isMember: boolean }) => (p.isMember ? "Becomes a member of the cluster" : "Is no longer a member of the cluster"),
  newKind: (p: { kind: string; isMember: boolean }) => `${kindOf(p.kind)}, ${p.isMember ? "member of the cluster" : "not a member of the cluster"}`,
  newSite: (p: { city: string }) => `New site in ${p.city}`,
  changedSite: (p: { city: string }) => `The site in ${p.city} is completed or corrected`,
  phone: (p: { value: string }) => `Telephone: ${p.value}`,
  email: (p: { value: string }) => `E-mail: ${p.value}`,
  contactPerson: (p: { value: string }) => `Contact person: ${p.value}`,
  description: (p: { language: string; isNew: boolean }) => (p.isNew ? `Description in ${p.language}` : `Another description in ${p.language}`),
  languages: (p: { added: string; removed: string }) => sets("Languages", p),
  sourceMarkets: (p: { added: string; removed: string }) => sets("Source markets", p),
  headcount: (p: { band: string }) => `Headcount: ${p.band}`,
  revenueBand: (p: { band: string }) => `Yearly revenue in million euros: ${p.band}`,
  externalId: (p: { scheme: string; value: string }) => `Number in ${p.scheme}: ${p.value}`,
  note: "A note for the office",
  newPerson: (p: { name: string; rights: Rights }) => `New person: ${p.name} (${rightNames(p.rights)})`,
  joins: (p: { email: string; rights: Rights }) => `${p.email} joins (${rightNames(p.rights)})`,
  gains: (p: { email: string; rights: Rights }) => (p.rights.length > 0 ? `${p.email} gains: ${rightNames(p.rights)}` : `${p.email} gets a job title`),
  merged: (p: { row: number }) => `Read together with row ${p.row}`,
  archived: "The organisation is in the archive",
} as const;

type Rights = Parameters<typeof rightNames>[0];

function kindOf(kind: string | null): string {
  return (kindWords as Record<string, string>)[kind ?? ""] ?? kind ?? nothing;
}

function sets(what: string, { added, removed }: { added: string; removed: string }): string {
  const parts = [added && `adds ${added}`, removed && `takes away ${removed}`].filter(Boolean);
  return `${what}: ${parts.join(", ")}`;
}

/** What the office is asked about a row. */
export const memberQuestionWords = {
  title: (p: { name: string }) => `Is ${p.name} one of these?`,
  stored: (p: { name: string; city: string | null }) => (p.city ? `The same as ${p.name}, ${p.city}` : `The same as ${p.name}`),
  row: (p: { name: string; row: number }) => `The same as ${p.name} in row ${p.row} of this file`,
  isNew: "None of them: enter it as a new organisation",
  skip: "Leave this row out",
} as const;

type Words = { message: string; remedy: string };

/** What is wrong with a row in the light of what is stored, and what to do. */
export const memberPlanProblemWords = {
  "vat-number-taken": {
    message: "Another organisation has this VAT number already, so it was left out.",
    remedy: "If both are one organisation, say so among the rows to decide; otherwise correct the number and import again.",
  },
  "number-taken": {
    message: "Another organisation has this number of another system already, so it was left out.",
    remedy: "If both are one organisation, say so among the rows to decide; otherwise correct the number and import again.",
  },
  "person-deactivated": {
    message: "A person of this row was shut out of the portal, so they were left out.",
    remedy: "Let them in again on their page in the office, then import again.",
  },
  "person-name-differs": { message: "The portal knows the person of this e-mail address by another name; that name stays.", remedy: "Check that it is the same person." },
  archived: { message: "The organisation of this row is in the archive, so nothing of the row was imported.", remedy: "Bring it back from the archive, then import again." },
  "people-need-manager": {
    message: "The list names people. You may not enter people, so they are left out.",
    remedy: "Ask a manager to run this import if the people should come along.",
  },
  "membership-needs-manager": {
    message: "The list says who is a member. You may not decide on membership, so that is left out.",
    remedy: "Ask a manager to run this import, or to decide on each organisation’s page.",
  },
  "notes-need-person": {
    message: "The list has notes for the office. Notes have an author, and the command line is none, so they are left out.",
    remedy: "Import the list on the office’s pages.",
  },
  "member-since-not-kept": {
    message: "The list says since when organisations are members. Muster does not keep that yet, so it is left out.",
    remedy: "Keep the list until you enter the memberships.",
  },
} as const satisfies Record<string, Words>;
