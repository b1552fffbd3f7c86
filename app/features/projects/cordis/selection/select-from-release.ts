import { type CordisProblem, cordisProblem } from "../reading/cordis-problem.ts";
import type { CordisOrganisation } from "../reading/gather-organisations.ts";
import type { CordisRelease } from "../reading/read-cordis.ts";
import type { CordisParticipation } from "../reading/read-participations.ts";
import type { CordisProject } from "../reading/read-projects.ts";
import type { CordisChoice } from "./cordis-choice.ts";
import { subjectFilter } from "./subject-filter.ts";
import { findWanted } from "./wanted-organisations.ts";

export type CordisSelection = {
  /** The organisations that the choice is about; the others are their partners. */
  chosenIds: ReadonlySet<string>;
  organisations: CordisOrganisation[];
  projects: CordisProject[];
  participations: CordisParticipation[];
  problems: CordisProblem[];
};

/**
 * The organisations of the choice, the projects (of the subject) in which at least one of them takes part, and those
 * projects' full consortia. An organisation is of a country or region where any of its rows says so.
 */
export function selectFromRelease(release: CordisRelease, choice: CordisChoice): CordisSelection {
  const wanted = choice.wanted && findWanted(choice.wanted, release.organisations);
  const meant = release.organisations.filter((organisation) => isInPlace(organisation, choice) && (wanted?.ids.has(organisation.id) ?? true));
  const problems = [...(wanted?.problems ?? []), ...withoutRegion(release.organisations, choice)];
  if (isEverything(choice)) return { ...release, chosenIds: idsOf(meant), problems };

  const meantIds = idsOf(meant);
  const aboutSubject = projectsAbout(release, choice.subjects);
  const projectIds = new Set(release.participations.filter((row) => meantIds.has(row.organisationId) && aboutSubject.has(row.projectId)).map((row) => row.projectId));
  const participations = release.participations.filter((row) => projectIds.has(row.projectId));
  const involved = new Set(participations.map((row) => row.organisationId));
  return {
    chosenIds: new Set([...meantIds].filter((id) => involved.has(id))),
    participations,
    projects: release.projects.filter((project) => projectIds.has(project.id)),
    organisations: release.organisations.filter((organisation) => involved.has(organisation.id)),
    problems,
  };
}

function isEverything({ countryCode, nutsPrefixes, subjects, wanted }: CordisChoice): boolean {
  return countryCode === null && wanted === null && nutsPrefixes.length === 0 && subjects.length === 0;
}

function isInPlace({ countryCodes, nutsCodes }: CordisOrganisation, { countryCode, nutsPrefixes }: CordisChoice): boolean {
  const isInRegion = nutsPrefixes.length === 0 || nutsCodes.some((code) => nutsPrefixes.some((prefix) => code.startsWith(prefix)));
  return isInRegion && (countryCode === null || countryCodes.includes(countryCode));
}

/** Where a region was chosen: the organisations of its country of which the release does not say the region. They are left out, so the office is told. */
function withoutRegion(organisations: readonly CordisOrganisation[], { nutsPrefixes }: CordisChoice): CordisProblem[] {
  const countries = new Set(nutsPrefixes.map((prefix) => prefix.slice(0, 2).replace("EL", "GR").replace("UK", "GB")));
  const unsaid = organisations.filter(({ nutsCodes, countryCodes }) => nutsCodes.length === 0 && countryCodes.some((code) => countries.has(code)));
  return unsaid.length === 0
    ? []
    : [cordisProblem("no-nuts-code", "organization.csv", { column: "nutsCode", valueClass: "empty", ids: unsaid.map((organisation) => organisation.id) })];
}

function projectsAbout({ projects, subjects }: CordisRelease, texts: readonly string[]): Pick<ReadonlySet<string>, "has"> {
  const filters = texts.map(subjectFilter);
  if (filters.length === 0) return { has: () => true };
  return new Set(projects.filter(({ id, keywords }) => filters.some((filter) => filter(subjects?.get(id) ?? [], keywords))).map((project) => project.id));
}

function idsOf(organisations: readonly CordisOrganisation[]): Set<string> {
  return new Set(organisations.map((organisation) => organisation.id));
}
