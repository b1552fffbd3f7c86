import type { CordisOrganisation } from "./gather-organisations.ts";
import type { CordisRelease } from "./read-cordis.ts";
import type { CordisParticipation } from "./read-participations.ts";
import type { CordisProject } from "./read-projects.ts";

/** What the office wants of a release. Null: every country. */
export type CordisChoice = { countryCode: string | null };

export type CordisSelection = {
  /** The organisations that the choice is about; the others are their partners. */
  chosenIds: ReadonlySet<string>;
  organisations: CordisOrganisation[];
  projects: CordisProject[];
  participations: CordisParticipation[];
};

/** The organisations of the choice, the projects in which at least one of them takes part, and those projects' full consortia. */
export function selectFromRelease(release: CordisRelease, choice: CordisChoice): CordisSelection {
  const { countryCode } = choice;
  const isChosen = (organisation: CordisOrganisation) => countryCode === null || organisation.countryCode === countryCode;
  const chosenIds = new Set(release.organisations.filter(isChosen).map((organisation) => organisation.id));
  if (countryCode === null) return { chosenIds, ...release };
  const projectIds = new Set(release.participations.filter((row) => chosenIds.has(row.organisationId)).map((row) => row.projectId));
  const participations = release.participations.filter((row) => projectIds.has(row.projectId));
  const involved = new Set(participations.map((row) => row.organisationId));
  return {
    chosenIds,
    participations,
    projects: release.projects.filter((project) => projectIds.has(project.id)),
    organisations: release.organisations.filter((organisation) => involved.has(organisation.id)),
  };
}
