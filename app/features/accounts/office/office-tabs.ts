import { officeOrganisation } from "../../../lib/messages/office-organisations.ts";
import { officePerson } from "../../../lib/messages/office-people.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

export type Tab = { to: string; label: string; end?: boolean };
type OrganisationPaths = Record<"officeOrganisation" | "officeOrganisationPeople" | "officeOrganisationNotes" | "officeOrganisationHistory", (id: string) => string>;
type PersonPaths = Record<"officePerson" | "officePersonNotes" | "officePersonHistory", (id: string) => string>;

/** The office's pages of one organisation that this viewer may open. */
export function organisationTabs(viewer: Viewer, id: string, paths: OrganisationPaths): Tab[] {
  const words = officeOrganisation.tabs;
  return [
    { to: paths.officeOrganisation(id), label: words.about, end: true },
    ...(can(viewer, "people.read") ? [{ to: paths.officeOrganisationPeople(id), label: words.people }] : []),
    ...(can(viewer, "notes.keep") ? [{ to: paths.officeOrganisationNotes(id), label: words.notes }] : []),
    ...(can(viewer, "audit.read") ? [{ to: paths.officeOrganisationHistory(id), label: words.history }] : []),
  ];
}

/** The office's pages of one person that this viewer may open. */
export function personTabs(viewer: Viewer, id: string, paths: PersonPaths): Tab[] {
  const words = officePerson.tabs;
  return [
    { to: paths.officePerson(id), label: words.about, end: true },
    ...(can(viewer, "notes.keep") ? [{ to: paths.officePersonNotes(id), label: words.notes }] : []),
    ...(can(viewer, "audit.read") ? [{ to: paths.officePersonHistory(id), label: words.history }] : []),
  ];
}
