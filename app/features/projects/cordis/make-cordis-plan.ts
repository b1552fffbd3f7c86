import { checkVatNumber } from "../../../lib/vat-number.ts";
import type {
  Change,
  CordisPlan,
  NewOrganisation,
  NewParticipation,
  NewProject,
  OrganisationFacts,
  OrganisationKind,
  ParticipationFacts,
  ParticipationKey,
  ProjectFacts,
} from "./cordis-plan.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import type { CordisOrganisation } from "./gather-organisations.ts";
import type { CordisRelease } from "./read-cordis.ts";
import type { CordisParticipation } from "./read-participations.ts";
import type { CordisProject } from "./read-projects.ts";
import { type CordisChoice, type CordisSelection, selectFromRelease } from "./select-from-release.ts";
import type { StoredCordis, StoredOrganisation } from "./stored-cordis.ts";
import { setSuspiciousApart } from "./suspicious-changes.ts";

/** CLDR's code for a region that is not known. */
const unknownCountry = "ZZ";

/** CORDIS's kinds of activity. A company (PRC) may provide care, supply it or neither: the register does not say, so it is "other". */
const kinds: Record<string, OrganisationKind> = { HES: "research", REC: "research", PUB: "public_body" };

/** Compares the chosen part of a release with what is stored. Pure: the same input gives the same plan. */
export function makeCordisPlan(release: CordisRelease, choice: CordisChoice, stored: StoredCordis): CordisPlan {
  const selection = selectFromRelease(release, choice);
  const organisations = planOrganisations(selection, stored);
  const projects = planProjects(selection, stored);
  const participations = planParticipations(selection, stored);
  const apart = setSuspiciousApart(organisations.change, stored.organisations);
  return {
    choice,
    counts: {
      organisations: selection.chosenIds.size,
      partners: selection.organisations.length - selection.chosenIds.size,
      projects: selection.projects.length,
      participations: selection.participations.length,
    },
    create: { organisations: organisations.create, projects: projects.create, participations: participations.create },
    change: { organisations: apart.plausible, projects: projects.change, participations: participations.change },
    suspicious: apart.suspicious,
    problems: [...release.problems, ...organisations.problems, ...participations.problems, ...apart.problems],
  };
}

function planOrganisations(selection: CordisSelection, stored: StoredCordis) {
  const known = new Map(stored.organisations.map((organisation) => [organisation.externalId, organisation]));
  const change: Change<OrganisationFacts>[] = [];
  const problems: CordisProblem[] = [];
  for (const organisation of selection.organisations) {
    const before = known.get(organisation.id);
    const after = before && organisationAfter(before, organisationFacts(organisation, selection.chosenIds.has(organisation.id)));
    const fields = before && after ? differences(before, after) : [];
    if (!before || !after || fields.length === 0) continue;
    if (before.isOwned) problems.push(about("edited-since", organisation.line, null, [organisation.id]));
    else change.push({ storedId: before.storedId, fields, ...after });
  }
  const unknown = selection.organisations.filter((organisation) => !known.has(organisation.id));
  return { create: newOrganisations(unknown, selection.chosenIds, new Set(stored.takenVatNumbers), problems), change, problems };
}

/** What an earlier import listed or placed stays so when a later one is about another country or names no city. */
function organisationAfter(before: StoredOrganisation, facts: OrganisationFacts): OrganisationFacts {
  return { ...facts, place: facts.place ?? before.place, isListed: facts.isListed || before.isListed };
}

function newOrganisations(unknown: readonly CordisOrganisation[], chosenIds: ReadonlySet<string>, takenVatNumbers: Set<string>, problems: CordisProblem[]): NewOrganisation[] {
  return unknown.map((organisation) => {
    const vatNumber = vatNumberOf(organisation);
    const isTaken = vatNumber !== null && takenVatNumbers.has(vatNumber);
    if (organisation.vatNumber !== null && vatNumber === null) problems.push(about("unreadable-vat-number", organisation.line, "vatNumber", [organisation.id]));
    if (isTaken) problems.push(about("vat-number-taken", organisation.line, "vatNumber", [organisation.id]));
    if (vatNumber) takenVatNumbers.add(vatNumber);
    const kind = kinds[organisation.activityType ?? ""] ?? "other";
    return { externalId: organisation.id, kind, vatNumber: isTaken ? null : vatNumber, ...organisationFacts(organisation, chosenIds.has(organisation.id)) };
  });
}

function planProjects(selection: CordisSelection, stored: StoredCordis) {
  const known = new Map(stored.projects.map((project) => [project.externalId, project]));
  const create: NewProject[] = [];
  const change: Change<ProjectFacts>[] = [];
  for (const project of selection.projects) {
    const facts = projectFacts(project);
    const before = known.get(project.id);
    const fields = before ? differences(before, facts) : [];
    if (!before) create.push({ externalId: project.id, ...facts });
    else if (fields.length > 0) change.push({ storedId: before.storedId, fields, ...facts });
  }
  return { create, change };
}

const keyOf = (key: ParticipationKey) => `${key.projectId} ${key.organisationId} ${key.role} ${key.occurrence}`;

function planParticipations(selection: CordisSelection, stored: StoredCordis) {
  const known = new Map(stored.participations.map((participation) => [keyOf(participation), participation]));
  const create: NewParticipation[] = [];
  const change: Change<ParticipationFacts>[] = [];
  for (const row of participationsOf(selection)) {
    const before = known.get(keyOf(row));
    known.delete(keyOf(row));
    if (!before) create.push(row);
    else {
      const { projectId: _p, organisationId: _o, role: _r, occurrence: _n, ...facts } = row;
      const fields = differences(before, facts);
      if (fields.length > 0) change.push({ storedId: before.storedId, fields, ...facts });
    }
  }
  const problems = [...known.values()].map((gone) => about("gone-from-release", null, null, [gone.projectId, gone.organisationId]));
  return { create, change, problems };
}

/** The consortia's rows, with the days of the partner where the release gives them, else those of the project. */
function participationsOf({ participations, projects }: CordisSelection): NewParticipation[] {
  const projectById = new Map(projects.map((project) => [project.id, project]));
  const seen = new Map<string, number>();
  return [...participations].sort(byOrder).map((row) => {
    const { projectId, organisationId, role, order, fundingMinor, leftEarly, endsOn } = row;
    const key = `${projectId} ${organisationId} ${role}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const project = projectById.get(projectId) as CordisProject;
    const lastDay = endsOn ?? (leftEarly ? null : project.endsOn);
    return { projectId, organisationId, role, occurrence, position: order, startsOn: project.startsOn, endsOn: lastDay, leftEarly: leftEarly ?? false, fundingMinor };
  });
}

/** So that rows of one organisation in one role keep their numbers when the file is sorted otherwise. */
function byOrder(one: CordisParticipation, other: CordisParticipation): number {
  return (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER) || Number((one.fundingMinor ?? 0n) - (other.fundingMinor ?? 0n));
}

function organisationFacts(organisation: CordisOrganisation, isChosen: boolean): OrganisationFacts {
  const { name, shortName, website, street, postcode, city, nutsCode, latitude, longitude } = organisation;
  const countryCode = organisation.countryCode ?? unknownCountry;
  const place = city === null ? null : { street, postcode, city, countryCode, nutsCode, latitude, longitude };
  return { legalName: name, shortName, countryCode, website, place, isListed: isChosen && place !== null };
}

function projectFacts({ acronym, title, objective, status, startsOn, endsOn, totalCostMinor, fundingMinor, fundingScheme, programme }: CordisProject): ProjectFacts {
  return { acronym, title, summary: objective, status, startsOn, endsOn, totalCostMinor, fundingMinor, fundingScheme, programme };
}

/** As it is stored; null where the register gives none that fits the country's rule. */
export function vatNumberOf({ vatNumber, countryCode }: CordisOrganisation): string | null {
  if (vatNumber === null || countryCode === null) return null;
  const checked = checkVatNumber(vatNumber, countryCode);
  return checked.ok ? checked.value.vatNumber : null;
}

/** The names of the fields in which the stored row differs from the facts. */
function differences<Facts extends object>(before: Facts, after: Facts): string[] {
  return Object.keys(after).filter((field) => plain(before[field as keyof Facts]) !== plain(after[field as keyof Facts]));
}

function plain(value: unknown): string {
  return typeof value === "bigint" ? `${value}` : JSON.stringify(value);
}

function about(kind: CordisProblem["kind"], line: number | null, column: string | null, ids: readonly string[]): CordisProblem {
  return { kind, file: "organization.csv", line, column, valueClass: null, ids };
}
