import { type CordisProblem, cordisProblem } from "../reading/cordis-problem.ts";
import type { CordisParticipation } from "../reading/read-participations.ts";
import type { ChosenRelease } from "../selection/chosen-release.ts";
import type { CordisSelection } from "../selection/select-from-release.ts";
import type { Change, NewProject, ParticipationFacts, ParticipationKey, ProjectFacts } from "./cordis-plan.ts";
import { differences, keep } from "./differences.ts";
import { isProjectFieldFilled, projectFacts } from "./facts.ts";
import { participationRules, projectRules } from "./field-rules.ts";
import { massChanges } from "./mass-changes.ts";
import type { StoredCordis, StoredParticipation } from "./stored-cordis.ts";
import { groupsOf, type Proposal, type SuspiciousGroup, withheldFields } from "./suspicious-group.ts";

type Planned<New, Facts> = { create: New[]; change: Change<Facts>[]; groups: SuspiciousGroup[]; setApart: number; problems: CordisProblem[] };
export type PlannedProjects = Planned<NewProject, ProjectFacts> & { /** As they will be, by CORDIS id. */ after: ReadonlyMap<string, ProjectFacts> };

export function planProjects(chosen: ChosenRelease, stored: StoredCordis, applied: ReadonlySet<string>): PlannedProjects {
  const known = new Map(stored.projects.map((project) => [project.externalId, project]));
  const proposals = chosen.selection.projects.map((project): Proposal<ProjectFacts> => {
    const before = known.get(project.id) ?? null;
    return { key: project.id, before, after: projectFacts(project, before), ids: [project.id], rows: 1, label: project.acronym ?? project.title };
  });
  const found = projectRules.flatMap((rule) => massChanges(proposals, rule, isProjectFieldFilled(chosen, rule.field)));
  const withheld = withheldFields(found, applied);
  const planned: Omit<PlannedProjects, "problems"> & { after: Map<string, ProjectFacts> } = {
    create: [],
    change: [],
    groups: groupsOf("projects", found, proposals, applied),
    setApart: withheld.size,
    after: new Map(),
  };
  for (const proposal of proposals) {
    const before = known.get(proposal.key);
    const after = keep(proposal, withheld.get(proposal.key));
    const fields = before ? differences<ProjectFacts>(before, after) : [];
    planned.after.set(proposal.key, after);
    if (!before) planned.create.push({ externalId: proposal.key, ...after });
    else if (fields.length > 0) planned.change.push({ storedId: before.storedId, fields, ...after });
  }
  return { ...planned, problems: absent(stored) };
}

/** Stored projects that the release should have. Where most are missing it is another selection, not a later release of this one. */
function absent({ absentProjects, projects }: StoredCordis): CordisProblem[] {
  if (!absentProjects || absentProjects.length === 0) return [];
  if (absentProjects.length > projects.length) return [cordisProblem("other-selection", "project.csv", { ids: absentProjects })];
  return absentProjects.map((id) => cordisProblem("gone-from-release", "project.csv", { ids: [id] }));
}

type Row = ParticipationFacts & ParticipationKey;
const keyOf = (key: ParticipationKey) => `${key.projectId} ${key.organisationId} ${key.role} ${key.occurrence}`;

export function planParticipations(
  selection: CordisSelection,
  projects: ReadonlyMap<string, ProjectFacts>,
  stored: StoredCordis,
  applied: ReadonlySet<string>,
): Planned<Row, ParticipationFacts> {
  const gone = new Map(stored.participations.map((participation) => [keyOf(participation), participation]));
  const rows = rowsOf(selection).map(({ key, participation }) => {
    const text = keyOf(key);
    const before = gone.get(text) ?? null;
    if (before) gone.delete(text);
    const after = participationFacts(participation, projects.get(key.projectId) ?? null, before);
    return { key, before, proposal: { key: text, before, after, ids: [key.projectId], rows: 1, label: key.projectId } satisfies Proposal<ParticipationFacts> };
  });
  const proposals = rows.map(({ proposal }) => proposal);
  const found = participationRules.flatMap((rule) => massChanges(proposals, rule, true));
  const withheld = withheldFields(found, applied);
  const planned: Planned<Row, ParticipationFacts> = {
    create: [],
    change: [],
    groups: groupsOf("participations", found, proposals, applied),
    setApart: withheld.size,
    problems: [...gone.values()].map(({ projectId, organisationId }) => cordisProblem("gone-from-release", "organization.csv", { ids: [projectId, organisationId] })),
  };
  for (const { key, before, proposal } of rows) {
    const after = keep(proposal, withheld.get(proposal.key));
    const fields = before ? differences<ParticipationFacts>(before, after) : [];
    if (!before) planned.create.push({ ...key, ...after });
    else if (fields.length > 0) planned.change.push({ storedId: before.storedId, fields, ...after });
  }
  return planned;
}

/** The days of the partner where the release gives them, else those of the project. */
function participationFacts(
  { order, fundingMinor, leftEarly, endsOn, unread }: CordisParticipation,
  project: ProjectFacts | null,
  before: StoredParticipation | null,
): ParticipationFacts {
  const lastDay = endsOn ?? (leftEarly ? null : (project?.endsOn ?? null));
  const said: ParticipationFacts = { position: order, startsOn: project?.startsOn ?? null, endsOn: lastDay, leftEarly: leftEarly ?? false, fundingMinor };
  if (!before || unread.length === 0) return said;
  return {
    ...said,
    ...(unread.includes("order") && { position: before.position }),
    ...(unread.includes("funding") && { fundingMinor: before.fundingMinor }),
    ...(unread.includes("endOfParticipation") && { leftEarly: before.leftEarly, endsOn: before.endsOn }),
  };
}

/** Rows of one organisation in one role of one project are counted, in an order that does not depend on the file's. */
function rowsOf({ participations }: CordisSelection): { key: ParticipationKey; participation: CordisParticipation }[] {
  const seen = new Map<string, number>();
  return [...participations].sort(byOrder).map((participation) => {
    const { projectId, organisationId, role } = participation;
    const same = `${projectId} ${organisationId} ${role}`;
    const occurrence = (seen.get(same) ?? 0) + 1;
    seen.set(same, occurrence);
    return { key: { projectId, organisationId, role, occurrence }, participation };
  });
}

function byOrder(one: CordisParticipation, other: CordisParticipation): number {
  const [funding, otherFunding] = [one.fundingMinor ?? 0n, other.fundingMinor ?? 0n];
  return (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER) || (funding < otherFunding ? -1 : Number(funding > otherFunding));
}
