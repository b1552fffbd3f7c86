import { navigation as words } from "../../lib/messages/shell.ts";
import { can, isOffice } from "./permissions.ts";
import { memberAffiliations, type Viewer } from "./viewer.ts";

type Word = keyof typeof words;

/** Where each item leads: `paths` of the portal. */
export type NavigationPaths = Record<Exclude<Word, "myOrganisation">, () => string> & { myOrganisation(organisationId: string): string };

export type NavigationItem = { label: string; to: string; end?: boolean };

type Entry = { word: Exclude<Word, "myOrganisation">; isFor(viewer: Viewer | null): boolean };

const everyone = () => true;

/** What stands in the main navigation, in order, and who sees it. */
const main: Entry[] = [
  { word: "home", isFor: everyone },
  { word: "directory", isFor: everyone },
  { word: "projects", isFor: everyone },
  {
    word: "network",
    isFor: (viewer) => can(viewer, "network.read") || memberAffiliations(viewer).length > 0,
  },
  {
    word: "impact",
    isFor: (viewer) => can(viewer, "impact.read") || memberAffiliations(viewer).length > 0,
  },
  { word: "newsletters", isFor: everyone },
  { word: "search", isFor: (viewer) => viewer !== null },
  { word: "office", isFor: isOffice },
];

/** What stands in the office's own navigation. */
const office: Entry[] = [
  { word: "officeOverview", isFor: isOffice },
  { word: "officePeople", isFor: (viewer) => can(viewer, "people.read") },
  { word: "officeOrganisations", isFor: (viewer) => can(viewer, "organisations.read-internal") },
  { word: "officeMembership", isFor: (viewer) => can(viewer, "membership.read") },
  { word: "officeInvoices", isFor: (viewer) => can(viewer, "dues.administer") },
  { word: "officeNewsletters", isFor: (viewer) => can(viewer, "newsletters.write") },
  { word: "officePortfolio", isFor: isOffice },
  { word: "officeImpact", isFor: (viewer) => can(viewer, "impact.administer") || can(viewer, "impact.steward") },
  { word: "officeImports", isFor: (viewer) => can(viewer, "imports.run") },
  { word: "officeInvitations", isFor: (viewer) => can(viewer, "office.appoint") },
  { word: "officeTasks", isFor: (viewer) => can(viewer, "tasks.administer") },
  { word: "officeVocabulary", isFor: (viewer) => can(viewer, "vocabulary.edit") },
  { word: "officeAudit", isFor: (viewer) => can(viewer, "audit.read") },
  { word: "officeMail", isFor: (viewer) => can(viewer, "mail.read-outbox") },
  { word: "officeJobs", isFor: (viewer) => can(viewer, "jobs.administer") },
  { word: "officeSettings", isFor: (viewer) => can(viewer, "cluster.configure") },
];

/** The main navigation for this viewer. Someone's organisation is the one they act for, else the first that they belong to. */
export function mainNavigation(viewer: Viewer | null, paths: NavigationPaths): NavigationItem[] {
  const items = visible(main, viewer, paths);
  const mine = viewer?.affiliations.find(({ organisationId }) => organisationId === viewer.actingForId) ?? viewer?.affiliations[0];
  return mine ? [...items, { label: words.myOrganisation, to: paths.myOrganisation(mine.organisationId) }] : items;
}

/** The pages of the office that this viewer may open. */
export function officeNavigation(viewer: Viewer | null, paths: NavigationPaths): NavigationItem[] {
  return visible(office, viewer, paths);
}

function visible(entries: Entry[], viewer: Viewer | null, paths: NavigationPaths): NavigationItem[] {
  return entries
    .filter((entry) => entry.isFor(viewer))
    .map(({ word }) => ({ label: words[word], to: paths[word](), ...((word === "home" || word === "officeOverview") && { end: true }) }));
}
